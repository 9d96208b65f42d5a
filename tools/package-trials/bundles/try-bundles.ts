import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Emulator } from '@cloudconnexa/emulator'
import { fetchNode, readOldestNode } from '../../shared/fetch-node.ts'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import type { Tarball } from '../../shared/pack-packages.ts'
import { runCommand } from '../../shared/run-command.ts'
import { installProject } from '../install-project.ts'
import { bundlerFiles, type Bundling, bundlings, bundlerVersions } from './bundlers.ts'

const packages = ['@cloudconnexa/auth', '@cloudconnexa/client']

/** Bundles a program with the tarballs as users do and runs it on the oldest Node, and runs it with other runtimes. */
export async function tryBundles(tarballs: readonly Tarball[]): Promise<Outcome> {
  const { startEmulator } = await import('@cloudconnexa/emulator')
  const emulator = await startEmulator({ seed: 'demo' })
  // npm would see another path than Node where the temporary folder is a link.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'cloudconnexa-bundles-'))
  try {
    const project = join(folder, 'project')
    await installProject(project, tarballs, packages, bundlerVersions)
    for (const [name, text] of Object.entries(bundlerFiles)) {
      await mkdir(dirname(join(project, name)), { recursive: true })
      await writeFile(join(project, name), text)
    }
    const node = (await fetchNode(readOldestNode())) ?? process.execPath
    const problems: string[] = []
    for (const bundling of bundlings)
      problems.push(...(await findBundleProblems(bundling, { project, node, emulator })))
    return toOutcome(problems, { note: bundlings.map(({ name }) => name).join('; ') })
  } finally {
    await Promise.all([emulator.close(), rm(folder, { recursive: true, force: true })])
  }
}

interface Place {
  readonly project: string
  readonly node: string
  readonly emulator: Emulator
}

async function findBundleProblems(
  { name, bundle, run }: Bundling,
  { project, node, emulator }: Place,
): Promise<readonly string[]> {
  const toCommand = ([program, ...rest]: readonly [string, ...string[]]): [string, ...string[]] => [
    program === 'node' ? node : join(project, 'node_modules', '.bin', program),
    ...rest,
  ]
  if (bundle !== undefined) {
    const { code, output } = await runCommand(toCommand(bundle), { folder: project })
    if (code !== 0) return [`${name} could not bundle:\n${output}`]
  }
  const home = await mkdtemp(join(project, 'home-'))
  const { code, output } = await runCommand(toCommand(run), {
    folder: project,
    environment: {
      TRIAL_URL: emulator.url,
      TRIAL_CLIENT_ID: emulator.clientId,
      TRIAL_CLIENT_SECRET: emulator.clientSecret,
      TRIAL_FOLDER: home,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
    },
  })
  return code === 0 ? [] : [`${name}: the program ended with exit code ${code}:\n${output}`]
}
