import type * as emulatorModule from '@cloudconnexa/emulator'
import { CommandError } from '../../errors/command-error.ts'
import { findUserFolder } from '../user-folders.ts'
import type { Target } from '../target.ts'
import type { Environment } from '../../terminal/environment.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { loadEmulator } from './load-emulator.ts'

/** The private emulator of `--local`. */
export interface LocalEmulator {
  readonly target: Target
  /** What it is, for a note. */
  readonly note: string
  close(): Promise<void>
}

/**
 * Starts a private emulator in this process: with the state that it had, or, where it is `fresh`, with an empty one that is not kept.
 *
 * @param mode - `fresh`, or an empty string or `kept`.
 * @param terminal - Says where the user keeps data.
 * @throws {CommandError} (exit code 20) when the mode is another, this program has no emulator, or its data file cannot be used.
 */
export async function startLocalEmulator(mode: string, { environment }: Terminal): Promise<LocalEmulator> {
  if (!['', 'kept', 'fresh'].includes(mode)) {
    const hint = 'Use `--local` for the emulator whose state is kept, or `--local=fresh` for an empty one.'
    throw new CommandError(`--local=${mode} is not known.`, { hint })
  }
  const data = mode === 'fresh' ? undefined : await prepareDataFile(environment)
  const emulator = await start(data)
  return {
    target: await createTarget(emulator),
    note: `Using a private emulator, ${data === undefined ? 'empty and not kept' : `kept in ${data}`}.`,
    close: () => emulator.close(),
  }
}

async function prepareDataFile(environment: Environment): Promise<string> {
  const folder = findUserFolder(environment, 'data')
  if (folder === undefined) {
    throw new CommandError(
      'There is no place to keep the state of the emulator: this user has no home folder.',
      {
        hint: 'Set HOME or XDG_DATA_HOME, or use `--local=fresh`, which keeps nothing.',
      },
    )
  }
  const { mkdir } = process.getBuiltinModule('node:fs/promises')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new CommandError(`The folder ${folder} for the state of the emulator cannot be created.`, {
      hint: 'Set XDG_DATA_HOME to another folder, or use `--local=fresh`, which keeps nothing.',
      cause,
    })
  }
  return process.getBuiltinModule('node:path').join(folder, 'emulator.db')
}

async function start(data: string | undefined): Promise<emulatorModule.Emulator> {
  const { startEmulator, EmulatorDataError } = await loadEmulator()
  try {
    return await startEmulator(data === undefined ? {} : { seed: 'demo', data })
  } catch (cause) {
    if (!(cause instanceof EmulatorDataError)) throw cause
    const hint = `Wait for other commands with --local, or delete ${data} to begin anew, or use \`--local=fresh\`.`
    throw new CommandError(`The private emulator could not be started: ${cause.message}.`, { hint, cause })
  }
}

async function createTarget({ url, clientId, clientSecret }: emulatorModule.Emulator): Promise<Target> {
  const { explicitCredentials } = await import('@cloudconnexa/auth')
  return {
    name: 'the private emulator',
    baseUrl: url,
    credentials: explicitCredentials({ clientId, clientSecret }),
    readOnly: false,
    isLocal: true,
  }
}
