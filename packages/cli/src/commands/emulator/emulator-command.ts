import type { Command } from '../../command/command.ts'
import { globalFlags } from '../../inputs/global-flags.ts'
import { describeFlag } from './describe-flag.ts'
import { loadEmulatorCommandLine } from '../../session/connection/load-emulator.ts'

/**
 * Describes `emulator` with the flags of the emulator's own table.
 *
 * @throws {CommandError} in builds that have no emulator.
 */
export async function describeEmulator(): Promise<Command> {
  const { listCommandLineOptions, faultHelp } = await loadEmulatorCommandLine()
  const flags = listCommandLineOptions()
    .map(describeFlag)
    // `--quiet` is one that every command has.
    .filter(({ name }) => !Object.hasOwn(globalFlags, name))
  return {
    summary: 'Runs the API on your own machine, without an account.',
    documentation: `Prints what a client needs to use it, then a line for each request. Ctrl+C stops it. To run a single command against a private emulator, use \`--local\`.\n${faultHelp}`,
    arguments: [],
    flags: Object.fromEntries(flags.map(({ name, flag }) => [name, flag])),
    examples: [
      { line: 'emulator', summary: 'Run it with a demo account' },
      { line: 'emulator --port 4010 --data account.db', summary: 'Keep what is changed' },
      { line: "emulator --fault 'POST ~/users status=503 count=2'", summary: 'Let two requests fail' },
    ],
    load: () => import('./run-emulator.ts').then(({ runEmulator }) => runEmulator),
  }
}
