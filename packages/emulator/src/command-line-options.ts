import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { controlPath } from './control.ts'
import { apiVersion } from './document.ts'
import { checkFault, type Fault } from './fault.ts'
import { faultForm, faultHelp, readFault } from './fault-text.ts'
import { EmulatorOptionError, largestInteger } from './option-error.ts'
import type { RateLimit } from './rate-limit.ts'
import type { LogFormat } from './request-line.ts'
import type { Seed } from './seed-plan.ts'

/** What the command line asks for. */
export interface CommandLineOptions {
  readonly port: number
  readonly host: string
  readonly cloudId?: string
  readonly tls?: boolean
  readonly seed: Seed
  readonly data?: string
  readonly rateLimit?: RateLimit | 'off'
  readonly tokenLifetime?: number
  readonly faults: readonly Fault[]
  readonly faultSeed?: number
  readonly control?: boolean
  readonly cloudIdCreation?: boolean
  readonly quiet?: boolean
  readonly log?: LogFormat
}

/** Ends the program before anything is started: help and version with 0, a bad option with 2. */
export class CommandLineExit extends Error {
  readonly exitCode: number

  constructor(exitCode: number) {
    super(`exit ${String(exitCode)}`)
    this.name = 'CommandLineExit'
    this.exitCode = exitCode
  }
}

/** Where help and complaints go. */
export interface CommandLineOutput {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

/** Port of the command line, where the base URL had better stay the same from run to run. */
const defaultPort = 8787

/**
 * Reads the arguments, without the program's name.
 * @throws CommandLineExit after help, version or a complaint has been written.
 */
export function readCommandLine(
  commandLine: readonly string[],
  output: CommandLineOutput,
): CommandLineOptions {
  const command = new Command('cloudconnexa-emulator')
    .description(`The CloudConnexa API ${apiVersion} on your own machine`)
    .option('--port <port>', 'port, 0 for any free one', wholeNumber(0, 65_535), defaultPort)
    .option('--host <address>', 'loopback address to listen on', '127.0.0.1')
    .option('--cloud-id <id>', 'Cloud ID, which is also the second part of the client ID')
    .option('--tls', 'serve HTTPS with a certificate authority made for this run')
    .option('--seed <seed>', 'none, demo, or a number of users up to 100000', seed, 'demo')
    .option('--data <file>', 'keep the state in this file across restarts; --seed counts for a new file only')
    .option(
      '--rate-limit <limit>',
      '<burst,rate,seconds> for reads and for writes, or off (default: 100,100,1)',
      rateLimit,
    )
    .option(
      '--token-lifetime <seconds>',
      'lifetime of access tokens (default: 43199)',
      wholeNumber(1, largestInteger),
    )
    .option('--fault <fault>', `a fault on demand, repeatable: ${faultForm}`, fault)
    .option(
      '--fault-seed <number>',
      'makes faults with a probability repeatable',
      wholeNumber(0, largestInteger),
    )
    .option('--control', `let this machine set faults and snapshots at ${controlPath}, without credentials`)
    .option('--cloud-id-creation', 'let the API create further Cloud IDs')
    .option('--quiet', 'no banner and no request log, only the address')
    .addOption(
      new Option('--log <format>', 'request log (default: pretty on a terminal, plain when piped)').choices([
        'pretty',
        'plain',
        'json',
        'off',
      ]),
    )
    .addHelpText('after', faultHelp)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: output.stdout, writeErr: output.stderr })
  try {
    command.parse(commandLine, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw new CommandLineExit(error.exitCode === 0 ? 0 : 2)
    throw error
  }
  const { fault: faults = [], ...options } = command.opts<CommandLineOptions & { readonly fault?: Fault[] }>()
  return { ...options, faults }
}

function wholeNumber(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= minimum && number <= maximum) return number
    throw new InvalidArgumentError(`It must be a whole number from ${String(minimum)} to ${String(maximum)}.`)
  }
}

function seed(text: string): Seed {
  if (text === 'none' || text === 'demo') return text
  if (/^\d+$/.test(text) && Number(text) <= 100_000) return { users: Number(text) }
  throw new InvalidArgumentError('It must be none, demo or a number of users from 0 to 100000.')
}

function fault(text: string, former: readonly Fault[] = []): Fault[] {
  try {
    const read = readFault(text)
    checkFault(read)
    return [...former, read]
  } catch (error) {
    if (error instanceof EmulatorOptionError) throw new InvalidArgumentError(`${error.message}.`)
    throw error
  }
}

function rateLimit(text: string): RateLimit | 'off' {
  if (text === 'off') return 'off'
  const [burst, rate, seconds] = text.split(',').map(Number)
  if (/^[1-9]\d{0,8}(,[1-9]\d{0,8}){2}$/.test(text) && burst && rate && seconds)
    return { burst, rate, seconds }
  throw new InvalidArgumentError('It must be off, or three positive whole numbers such as 20,1,15.')
}
