import type * as emulatorModule from '@cloudconnexa/emulator'
import type * as emulatorCommandLine from '@cloudconnexa/emulator/command-line'
import { CommandError } from '../../errors/command-error.ts'

/**
 * Loads the emulator.
 *
 * @throws {CommandError} in builds that have no emulator.
 */
export function loadEmulator(): Promise<typeof emulatorModule> {
  return import('@cloudconnexa/emulator').catch(
    refuse('Install the npm package @cloudconnexa/cli for --local: the single executable does without it.'),
  )
}

/**
 * Loads the command line of the emulator.
 *
 * @throws {CommandError} in builds that have no emulator.
 */
export function loadEmulatorCommandLine(): Promise<typeof emulatorCommandLine> {
  return import('@cloudconnexa/emulator/command-line').catch(
    refuse('Install the npm package @cloudconnexa/cli, or run `npx @cloudconnexa/emulator`.'),
  )
}

function refuse(hint: string): (cause: unknown) => never {
  return (cause) => {
    throw new CommandError('This build of the command line has no emulator.', { hint, cause })
  }
}
