import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, toOutcome } from '../shared/outcome.ts'
import { runCommand } from '../shared/run-command.ts'
import { readManifest, root } from '../shared/repository.ts'
import type { Tarball } from '../shared/pack-packages.ts'
import { findClashProblems } from './find-clash-problems.ts'
import { installClientAlone } from './client-alone.ts'
import { tryCommandLine } from './try-command-line.ts'
import { tryCreatedService } from './try-created-service.ts'
import { tryPlugin } from './try-plugin.ts'
import { type TrialNode, findTrialNodes } from './find-trial-nodes.ts'
import { describeInstalled, installProject, type TrialProject } from './install-project.ts'

const alone = ['@cloudconnexa/auth', '@cloudconnexa/core', '@cloudconnexa/networks']
const aloneBrings = [...alone, '@cloudconnexa/errors'].toSorted().join(', ')

/** How a program finds the emulator; the names are ours, so that no real account can be meant. */
type Environment = Readonly<Record<'TRIAL_URL' | 'TRIAL_CLIENT_ID' | 'TRIAL_CLIENT_SECRET', string>>

/**
 * Installs the tarballs into empty projects and uses them there: all of them from ESM, from `require()` and from
 * TypeScript under both module resolutions, one service without the others, and the meta package alone with npm and with pnpm; each
 * on every Node that is promised. The command line has to run by `npx` and on each of them. A service that `create-service` writes has to install, test and build itself. Versions that clash have to be noticed.
 */
export async function tryPackages(tarballs: readonly Tarball[]): Promise<Outcome> {
  const { nodes, missing } = await findTrialNodes()
  const { startEmulator } = await import('@cloudconnexa/emulator')
  const emulator = await startEmulator({ seed: 'demo' })
  // npm would see another path than Node where the temporary folder is a link.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'cloudconnexa-trials-'))
  try {
    const outcome = await tryIn(folder, tarballs, nodes, {
      TRIAL_URL: emulator.url,
      TRIAL_CLIENT_ID: emulator.clientId,
      TRIAL_CLIENT_SECRET: emulator.clientSecret,
    })
    return { ...outcome, details: [...(outcome.details ?? []), ...missing] }
  } finally {
    await Promise.all([emulator.close(), rm(folder, { recursive: true, force: true })])
  }
}

async function tryIn(
  folder: string,
  tarballs: readonly Tarball[],
  nodes: readonly TrialNode[],
  environment: Environment,
): Promise<Outcome> {
  const names = tarballs.map(({ manifest }) => manifest.name)
  const types = { '@types/node': readTypesVersion() }
  const everything = await installProject(join(folder, 'everything'), tarballs, names, types)
  const oneService = await installProject(join(folder, 'one-service'), tarballs, alone, types)
  const aloneFolders = { npm: join(folder, 'client-npm'), pnpm: join(folder, 'client-pnpm') } as const
  for (const installer of ['npm', 'pnpm'] as const)
    await installClientAlone(aloneFolders[installer], tarballs, installer, readTypesVersion())
  const found = [...oneService.ours.keys()].toSorted().join(', ')
  const problems = [
    ...(found === aloneBrings ? [] : [`${alone.join(' + ')} brought ${found}`]),
    ...(await findTypeProblems(everything, 'everything.ts')),
    ...(await findTypeProblems(oneService, 'networks-alone.ts')),
    ...(await findTypeProblems({ folder: aloneFolders.npm }, 'client-alone.ts')),
    ...(await findTypeProblems({ folder: aloneFolders.pnpm }, 'client-alone.ts')),
    ...(await tryCreatedService(folder, tarballs)),
    ...(await tryPlugin(folder, everything.folder, tarballs)),
    ...(await findClashProblems(folder, tarballs, nodes)),
    ...(await tryCommandLine(folder, everything.folder, tarballs, nodes, {
      url: environment.TRIAL_URL,
      clientId: environment.TRIAL_CLIENT_ID,
      clientSecret: environment.TRIAL_CLIENT_SECRET,
    })),
  ]
  for (const node of nodes) {
    for (const [project, ...run] of [
      [everything, 'import-all.mjs', ...listEntryPoints(tarballs)],
      [everything, 'require-all.cjs', ...listEntryPoints(tarballs)],
      [everything, 'everything.ts'],
      [everything, emulatorCommand, '--help'],
      [oneService, 'networks-alone.ts'],
      [{ folder: aloneFolders.npm }, 'client-alone.ts'],
      [{ folder: aloneFolders.pnpm }, 'client-alone.ts'],
    ] as const) {
      problems.push(...(await findRunProblems(node, project, run, environment)))
    }
  }
  return toOutcome(problems, {
    note: `Node ${nodes.map(({ version }) => version).join(', ')}`,
    details: [
      `all: ${describeInstalled(everything)}`,
      `one service: ${describeInstalled(oneService)}`,
      `             ${oneService.others.join(', ')}`,
    ],
  })
}

const emulatorCommand = join('node_modules', '@cloudconnexa', 'emulator', 'dist', 'cli.js')

/** Every name that can be imported: packages and their public subpaths. */
function listEntryPoints(tarballs: readonly Tarball[]): string[] {
  return tarballs.flatMap(({ manifest: { name, exports } }) =>
    Object.keys(exports ?? {})
      .filter((subpath) => subpath !== './package.json')
      .map((subpath) => name + subpath.slice(1)),
  )
}

function readTypesVersion(): string {
  const { devDependencies = {} } = readManifest(root)
  const version = devDependencies['@types/node']
  if (version === undefined) throw new Error('The root package.json does not name @types/node')
  return version
}

async function findTypeProblems(
  { folder }: Pick<TrialProject, 'folder'>,
  program: string,
): Promise<string[]> {
  const problems: string[] = []
  const resolutions = [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]
  for (const resolution of resolutions) {
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2024',
      '--types',
      'node',
      '--exactOptionalPropertyTypes',
    ]
    const { code, output } = await runCommand(['tsc', ...options, ...resolution, program], { folder })
    if (code !== 0) problems.push(`${program} under ${resolution.join(' ')}:\n${output}`)
  }
  return problems
}

async function findRunProblems(
  { version, program }: TrialNode,
  { folder }: Pick<TrialProject, 'folder'>,
  run: readonly string[],
  environment: Environment,
): Promise<string[]> {
  const { code, output } = await runCommand([program, ...run], { folder, environment })
  return code === 0 ? [] : [`${run[0]} on Node ${version} ended with exit code ${code}:\n${output}`]
}
