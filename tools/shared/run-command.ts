import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import type { Outcome } from './outcome.ts'
import { root } from './repository.ts'

/** Where and how a command runs. */
export interface CommandSettings {
  /** Default: the root of the repository. */
  readonly folder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Milliseconds until the command is ended; default ten minutes. */
  readonly limit?: number
}

/** What a command left behind. */
export interface CommandResult {
  /** Exit code; 1 when the command could not be started or was ended by a signal. */
  readonly code: number
  /** Both output streams, in the order of arrival, without colours: some tools show them in CI whatever they are told. */
  readonly output: string
  readonly standardOutput: string
}

const tenMinutes = 600_000

/** Runs a command without a terminal or input, and keeps what it prints. */
export function runCommand(
  command: readonly [string, ...string[]],
  settings: CommandSettings = {},
): Promise<CommandResult> {
  const [program, ...programArguments] = command
  const { promise, resolve } = Promise.withResolvers<CommandResult>()
  let output = ''
  let standardOutput = ''
  const child = spawn(program, programArguments, {
    cwd: settings.folder ?? root,
    env: { ...createEnvironment(), ...settings.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: settings.limit ?? tenMinutes,
    // Windows starts `.cmd` files only through its shell.
    shell: process.platform === 'win32' && program !== process.execPath,
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    standardOutput += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.on('exit', (_code, signal) => {
    // A grandchild that outlives the command would hold the streams open.
    if (signal !== null) for (const stream of [child.stdout, child.stderr]) stream.destroy()
  })
  child.on('error', (error) => {
    resolve({ code: 1, output: `${output}${program} did not start: ${error.message}\n`, standardOutput })
  })
  child.on('close', (code, signal) => {
    const ending = signal === null ? '' : `${program} was ended by ${signal}\n`
    resolve({ code: code ?? 1, output: stripVTControlCharacters(output) + ending, standardOutput })
  })
  return promise
}

/** Runs a command as a check: it passes when the command ends with exit code 0. */
export async function checkCommand(
  command: readonly [string, ...string[]],
  settings: CommandSettings = {},
): Promise<Outcome> {
  const { code, output } = await runCommand(command, settings)
  return { state: code === 0 ? 'passed' : 'failed', output }
}

/** Checks must not see the account of the user who runs them, nor print colours into text that is kept. */
function createEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => (!name.startsWith('CLOUDCONNEXA_') && name !== 'FORCE_COLOR') || required.has(name),
  )
  return { ...Object.fromEntries(kept), NO_COLOR: '1' }
}

/** Set to 1, the keychain tests fail instead of being skipped where their tools are missing. */
export const requireKeychain = 'CLOUDCONNEXA_REQUIRE_KEYCHAIN'

/** Set to 1, the tests of real proxies fail instead of being skipped where one is not installed. */
export const requireProxy = 'CLOUDCONNEXA_REQUIRE_PROXY'

/** Set to 1, the tests with a Redis server fail instead of being skipped where it is not installed. */
export const requireRedis = 'CLOUDCONNEXA_REQUIRE_REDIS'

/** Set to 1, the check of the workflows fails instead of being skipped where zizmor is not installed. */
export const requireZizmor = 'CLOUDCONNEXA_REQUIRE_ZIZMOR'

const required: ReadonlySet<string> = new Set([requireKeychain, requireProxy, requireRedis, requireZizmor])
