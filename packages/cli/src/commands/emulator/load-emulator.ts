import type * as emulatorCommandLine from '@cloudconnexa/emulator/command-line'
import { CommandError } from '../../errors/command-error.ts'

/**
 * Loads the command line of the emulator.
 *
 * @throws {CommandError} in builds that have no emulator.
 */
export async function loadEmulatorCommandLine(): Promise<typeof emulatorCommandLine> {
  try {
    return await import('@cloudconnexa/emulator/command-line')
  } catch (cause) {
    throw new CommandError('This build of the command line has no emulator.', {
      hint: 'Install the npm package @cloudconnexa/cli, or run `npx @cloudconnexa/emulator`.',
      cause,
    })
  }
}
