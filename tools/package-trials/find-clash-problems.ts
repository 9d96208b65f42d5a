import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import type { Tarball } from '../shared/pack-packages.ts'
import { createClashingPackages, otherVersion } from './create-clashing-packages.ts'
import type { TrialNode } from './find-trial-nodes.ts'
import { installCommands, type Installer, trialPrograms } from './install-project.ts'

const core = '@cloudconnexa/core'
const errors = '@cloudconnexa/errors'
const networks = '@cloudconnexa/networks'
const threeMinutes = 180_000
const program = 'clashes.mjs'

/**
 * Installs packages whose versions clash, with npm and with pnpm, and has a program prove that every clash is one error
 * that names the packages, the versions and the command. Answers what went wrong.
 */
export async function findClashProblems(
  folder: string,
  tarballs: readonly Tarball[],
  nodes: readonly TrialNode[],
): Promise<readonly string[]> {
  const foreign = await createClashingPackages(join(folder, 'clashing-packages'), tarballs)
  const problems: string[] = []
  for (const installer of ['npm', 'pnpm'] as const) {
    const project = join(folder, `clashes-${installer}`)
    const installing = await install(project, tarballs, foreign, installer)
    if (installing !== undefined) problems.push(installing)
    else problems.push(...(await findRunProblems(project, nodes, installer)))
  }
  return problems
}

async function install(
  folder: string,
  tarballs: readonly Tarball[],
  foreign: Readonly<Record<string, string>>,
  installer: Installer,
): Promise<string | undefined> {
  await mkdir(folder)
  const sources = Object.fromEntries(tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]))
  const { [core]: coreSource = '', [networks]: networksSource = '', ...overrides } = sources
  const dependencies = {
    [core]: coreSource,
    // The program names its classes; pnpm lets nobody import what others depend on.
    [errors]: overrides[errors] ?? '',
    [networks]: networksSource,
    zod: '^4.4.0',
    ...foreign,
  }
  const manifest = { name: 'clashes', private: true, type: 'module', dependencies, overrides }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2))
  // YAML takes JSON; pnpm looks for overrides here and for a workspace nowhere above.
  await writeFile(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides }))
  await cp(new URL(program, trialPrograms), join(folder, program))
  const { code, output } = await runCommand(installCommands[installer], { folder, limit: threeMinutes })
  return code === 0 ? undefined : `${installer} could not install packages that clash:\n${output}`
}

async function findRunProblems(
  folder: string,
  nodes: readonly TrialNode[],
  installer: Installer,
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const node of nodes) {
    const { code, output } = await runCommand([node.program, program, otherVersion], { folder })
    if (code !== 0)
      problems.push(
        `${program} after ${installer} on Node ${node.version} ended with exit code ${code}:\n${output}`,
      )
  }
  return problems
}
