import { statSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { type Outcome, toOutcome } from '../shared/outcome.ts'
import { listRequiredFiles } from './list-required-files.ts'

/** What a run of the command line may load. */
interface StartBudget {
  readonly words: readonly string[]
  /** Files of the package. */
  readonly files: number
  /** Kilobytes in them. */
  readonly kilobytes: number
  readonly why: string
  /** Whether it may load Node's network. */
  readonly hasNetwork?: boolean
}

const budgets: readonly StartBudget[] = [
  {
    words: ['--version'],
    files: 1,
    kilobytes: 6,
    why: 'the entry, which knows its version and keeps compiled code',
  },
  { words: ['--help'], files: 3, kilobytes: 200, why: 'the table of all methods, and help' },
  {
    words: ['users', 'list', '--help'],
    files: 5,
    kilobytes: 250,
    why: 'the same, what is known of an operation, and the methods of one service',
  },
  {
    words: ['users', 'list', '--output', 'json'],
    files: 7,
    kilobytes: 610,
    why: 'the table of all methods, what a call of the API passes, and the contracts of one service',
    hasNetwork: true,
  },
]

/** Neither of them is needed for a call that succeeds. */
const forbiddenFiles = /[\\/]node_modules[\\/]|[\\/](?:schemas|failures)-[^\\/]*\.cjs$/
/** Importing `node:http` as an ES module loads undici; `fs/promises` and `perf_hooks` cost more than what they are for. */
const forbiddenBuiltins = /^(?:internal\/deps\/undici|fs\/promises$|perf_hooks$|worker_threads$)/
/** Node loads it for the stream of a pipe, and to look at a terminal. Help in a pipe needs neither. */
const network = /^(?:net|tty|stream)$/

/**
 * Runs the built command line as often as there are budgets, and compares what it loads: files and bytes are the same on every machine,
 * and most of what a start takes.
 *
 * @param folder - Of the package.
 */
export async function checkCommandLine(folder: string): Promise<Outcome> {
  const { startEmulator } = await import('@cloudconnexa/emulator')
  const home = await mkdtemp(join(tmpdir(), 'cloudconnexa-start-'))
  const emulator = await startEmulator({ seed: 'demo' })
  const environment = {
    HOME: home,
    XDG_STATE_HOME: home,
    XDG_CACHE_HOME: home,
    NODE_DISABLE_COMPILE_CACHE: '1',
    CLOUDCONNEXA_BASE_URL: emulator.url,
    CLOUDCONNEXA_CLIENT_ID: emulator.clientId,
    CLOUDCONNEXA_CLIENT_SECRET: emulator.clientSecret,
  }
  try {
    const found: { readonly problems: readonly string[]; readonly note: string }[] = []
    // The second call finds the token that the first one has stored.
    for (const budget of [...budgets, ...budgets.slice(-1)])
      found.push(await findStartProblems(folder, budget, environment))
    const unkept = await findUnkeptFiles(folder, { ...environment, NODE_DISABLE_COMPILE_CACHE: '' })
    return toOutcome([...found.flatMap(({ problems }) => problems), ...unkept], {
      details: found.map(({ note }) => note),
    })
  } finally {
    await Promise.all([emulator.close(), rm(home, { recursive: true, force: true })])
  }
}

/** Files that a call loads, and whose compiled code it does not keep for the next one. */
async function findUnkeptFiles(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const words = budgets.at(-1)?.words ?? []
  const loaded = await listRequiredFiles(join(folder, 'dist', 'cli.cjs'), words, environment)
  if ('failure' in loaded) return [`cloudconnexa ${words.join(' ')} failed:\n${loaded.failure}`]
  const paths = await readdir(join(environment['XDG_CACHE_HOME'] ?? '', 'cloudconnexa'), { recursive: true })
  const kept = new Set(paths.map((path) => basename(path, '.bin')))
  return loaded.files
    .map((file) => basename(file))
    .filter((file) => file !== 'cli.cjs' && !kept.has(file))
    .map((file) => `cloudconnexa ${words.join(' ')} does not keep the compiled code of ${file}`)
}

async function findStartProblems(
  folder: string,
  { words, files: mostFiles, kilobytes: mostKilobytes, why, hasNetwork = false }: StartBudget,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly problems: readonly string[]; readonly note: string }> {
  const line = `cloudconnexa ${words.join(' ')}`
  const loaded = await listRequiredFiles(join(folder, 'dist', 'cli.cjs'), words, environment)
  if ('failure' in loaded) return { problems: [`${line} failed:\n${loaded.failure}`], note: '' }
  const { files, builtins } = loaded
  const kilobytes = Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1_000)
  const names = files.map((file) => relative(folder, file)).join(', ')
  const problems = [
    ...(files.length > mostFiles
      ? [`loads ${files.length} files (${names}); at most ${mostFiles}: ${why}`]
      : []),
    ...(kilobytes > mostKilobytes ? [`loads ${kilobytes} kB; at most ${mostKilobytes}: ${why}`] : []),
    ...files.filter((file) => forbiddenFiles.test(file)).map((file) => `loads ${relative(folder, file)}`),
    ...builtins
      .filter((name) => forbiddenBuiltins.test(name) || (!hasNetwork && network.test(name)))
      .map((name) => `loads node:${name}`),
  ]
  return {
    problems: problems.map((problem) => `${line} ${problem}`),
    note: `${line}: ${files.length} files, ${kilobytes} kB, ${builtins.length} of Node's modules`,
  }
}
