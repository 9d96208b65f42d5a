import { Command, CommanderError } from 'commander'
import { features } from './features.ts'
import type { ServiceInput } from './service-names.ts'

/** What the command line asks for. */
export interface CommandLineOptions extends Partial<ServiceInput> {
  readonly directory?: string
  readonly yes?: boolean
  /** Names of features, separated by commas. */
  readonly with?: string
}

/** Ends the program before anything is written: help and version with 0, a bad option with 2. */
export class CommandLineExit extends Error {
  readonly exitCode: number

  constructor(exitCode: number) {
    super(`exit ${String(exitCode)}`)
    this.name = 'CommandLineExit'
    this.exitCode = exitCode
  }
}

/** Where help, results and complaints go. */
export interface CommandLineOutput {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

const longestName = Math.max(...Object.keys(features).map(({ length }) => length))
const featureLines = Object.entries(features).map(
  ([name, { shows, property }]) => `  ${name.padEnd(longestName)}  ${shows} (client.….${property})`,
)

const examples = `
Features:
${featureLines.join('\n')}

Examples:
  npm create @cloudconnexa/service print-queues
  npm create @cloudconnexa/service print-queues -- --with cursor-list,waiting
  npm create @cloudconnexa/service print-queues -- --path /printers/queues --package-name @acme/print-queues

On a terminal it asks for what was not said; with --yes, and where nobody could answer, it takes the defaults.
Exit codes: 0 written, 1 could not write, 2 bad option or name, or something is there already.
`

/**
 * Reads the arguments, without the program's name.
 *
 * @throws {CommandLineExit} when help, the version or an error message has been written.
 */
export function readCommandLine(
  commandLine: readonly string[],
  version: string,
  output: CommandLineOutput,
): CommandLineOptions {
  const command = new Command('create-service')
    .usage('[name] [options]')
    .description('Writes the package of a new service for the CloudConnexa SDK.')
    .argument('[name]', 'lower-case words joined by hyphens; print-queues becomes client.printQueues')
    .option('--directory <folder>', 'where to write (default: a new folder with the name)')
    .option('--package-name <name>', 'name on npm (default: cloudconnexa-<name>)')
    .option('--resource <words>', 'one of what it is about (default: the singular of the name)')
    .option('--plural <words>', 'several of it (default: the usual English plural)')
    .option('--path <path>', 'path of the list below /api/v1 (default: the plural)')
    .option('--description <text>', 'one sentence for the manifest, the README and the service')
    .option('--with <features>', 'what the service can do besides, separated by commas, or all (see below)')
    .option('-y, --yes', 'ask nothing')
    .version(version)
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: output.stdout, writeErr: output.stderr })
  try {
    command.parse(commandLine, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw new CommandLineExit(error.exitCode === 0 ? 0 : 2)
    throw error
  }
  const [name] = command.args
  return { ...command.opts<CommandLineOptions>(), ...(name === undefined ? {} : { name }) }
}
