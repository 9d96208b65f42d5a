import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import type { Tarball } from '../shared/pack-packages.ts'
import { installCommands, type Installer, trialPrograms } from './install-project.ts'

const client = '@cloudconnexa/client'
const threeMinutes = 180_000

/**
 * Makes a project that depends on the meta package and nothing else of ours.
 *
 * @param typesVersion - Version of `@types/node`.
 * @throws {Error} when the installer fails.
 */
export async function installClientAlone(
  folder: string,
  tarballs: readonly Tarball[],
  installer: Installer,
  typesVersion: string,
): Promise<void> {
  await mkdir(folder)
  const sources = Object.fromEntries(tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]))
  const { [client]: clientSource = '', ...overrides } = sources
  const dependencies = { [client]: clientSource, '@types/node': typesVersion }
  const manifest = { name: 'client-alone', private: true, type: 'module', dependencies, overrides }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2))
  // YAML takes JSON; pnpm looks for overrides here and for a workspace nowhere above.
  await writeFile(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides }))
  const program = 'client-alone.ts'
  await cp(new URL(program, trialPrograms), join(folder, program))
  const { code, output } = await runCommand(installCommands[installer], { folder, limit: threeMinutes })
  if (code !== 0) throw new Error(`${installer} could not install ${client}:\n${output}`)
}
