import type { DescribedOption } from '@cloudconnexa/emulator/command-line'
import type { Command } from '../commands/command.ts'
import type { CommandFlag } from '../inputs/command-inputs.ts'
import { globalFlags } from '../inputs/global-flags.ts'
import { loadEmulatorCommandLine } from './load-emulator.ts'

/** What stands for the options of the emulator in its table: `--port <port>`. */
const flagForm = /--([\w-]+)(?: <([^>]+)>)?/

/** Name of a flag, and how it takes its value. */
export interface EmulatorFlag {
  readonly name: string
  readonly flag: CommandFlag
}

/**
 * Describes an option of the emulator as a flag.
 *
 * @param option - As the table of the emulator has it.
 */
export function describeFlag({ flags, help, defaultHelp, isRepeatable }: DescribedOption): EmulatorFlag {
  const [, name = '', placeholder] = flagForm.exec(flags) ?? []
  if (placeholder === undefined) return { name, flag: { summary: capitalize(help), type: 'boolean' } }
  const isNamed = help.includes('(default') || defaultHelp === 'none'
  const summary = isNamed ? capitalize(help) : `${capitalize(help)} (default: ${defaultHelp})`
  return { name, flag: { summary, type: 'string', placeholder, ...(isRepeatable && { isRepeatable }) } }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

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
