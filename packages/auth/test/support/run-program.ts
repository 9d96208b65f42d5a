import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** How a program is run. */
export interface ProgramOptions {
  /** Environment variables to set, or to remove where `undefined`. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Working folder. Default: that of the tests. */
  readonly folder?: string
  /** How many files it may have open. Not on Windows. */
  readonly fileLimit?: number
  /** Options of Node.js. */
  readonly flags?: readonly string[]
}

/** A program that runs in a process of its own. */
export interface RunningProgram {
  readonly process: ChildProcess
  /** The next line that it prints. */
  nextLine(): Promise<string>
  /** Waits for its end. */
  end(): Promise<void>
  /** Ends it if it still runs, and waits for its end. */
  kill(signal?: NodeJS.Signals): Promise<void>
}

// By address, because the working folder may be anywhere.
const imports = `
const auth = {
  ...(await import(${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)})),
  ...(await import(${JSON.stringify(new URL('../../src/profiles.ts', import.meta.url).href)})),
}
const { Secret } = await import(${JSON.stringify(new URL('../../../core/src/index.ts', import.meta.url).href)})`

/**
 * Starts a program in a process of its own.
 *
 * @param source - Its code. `auth` is this package with its profiles, and `Secret` that of core.
 * @param options - How it is run.
 */
export function startProgram(source: string, options: ProgramOptions = {}): RunningProgram {
  const {
    environment = {},
    fileLimit,
    flags = [],
    folder = fileURLToPath(new URL('.', import.meta.url)),
  } = options
  const code = `${imports}\n${source}`
  const parameters = ['--conditions=@cloudconnexa/source', ...flags, '--input-type=module', '--eval', code]
  const [command, ...rest] =
    fileLimit === undefined
      ? [process.execPath, ...parameters]
      : ['sh', '-c', `ulimit -n ${fileLimit} && exec "$@"`, 'sh', process.execPath, ...parameters]
  const child = spawn(command, rest, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    process: child,
    async nextLine() {
      const { done, value } = await lines.next()
      if (done === true) throw new Error('The program has ended without another line.')
      return value
    },
    async end() {
      await exit
    },
    async kill(signal = 'SIGKILL') {
      child.kill(signal)
      await exit
    },
  }
}

/**
 * Runs a program that prints one line of JSON.
 *
 * @param source - Its code. It knows `auth`, `Secret` and `describe(promise)`, which says how a promise ended.
 * @param options - How it is run.
 */
export async function runProgram(source: string, options: ProgramOptions = {}): Promise<unknown> {
  const program = startProgram(`${describeOutcome}\n${source}`, options)
  try {
    return JSON.parse(await program.nextLine())
  } finally {
    program.process.stdin?.end()
    await program.kill()
  }
}

const describeOutcome = `
async function describe(promise) {
  try {
    return { value: (await promise) ?? null }
  } catch (error) {
    return { class: error.constructor.name, code: error.code, message: error.message, hint: error.hint }
  }
}`
