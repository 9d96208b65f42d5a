import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageDocument from '../../package.json' with { type: 'json' }
import type { RateLimit } from '../access/rate-limit.ts'
import { apiVersion } from '../api/document.ts'
import type { EmulatorOptions } from '../options/emulator-options.gen.ts'
import { EmulatorOptionError } from '../errors/option-error.ts'
import { checkFault } from '../faults/check-fault.ts'
import type { Fault } from '../faults/fault.ts'
import { parseFault } from '../faults/fault-text.ts'
import type { Seed } from '../seed/seed.ts'
import { type RegionOptions, toRegionRecord } from '../state/region-list.ts'
import { type DescribedOption, listCommandLineOptions } from './described-options.ts'
import { faultHelp } from './fault-help.ts'
import { type LogFormat, logFormats } from './format-request.ts'
import type { OutputOptions } from './output-options.ts'

/** The options that the command line sets. */
export interface CommandLineOptions extends EmulatorOptions, OutputOptions {}

/** Ends the program before anything is started: help and version with 0, a bad option with 2. */
export class CommandLineExit extends Error {
  readonly exitCode: number

  constructor(exitCode: number) {
    super(`exit ${String(exitCode)}`)
    this.name = 'CommandLineExit'
    this.exitCode = exitCode
  }
}

/** Where help and error messages are written. */
export interface CommandLineOutput {
  /** Writes what was asked for. */
  readonly stdout: (text: string) => void
  /** Writes what went wrong. */
  readonly stderr: (text: string) => void
}

type ValueParser = (text: string, previous: unknown) => unknown

/** Parsers of the options that are neither strings, nor integers, nor switches. */
const parsers: ReadonlyMap<string, ValueParser> = new Map<string, ValueParser>([
  ['seed', parseSeed],
  ['rateLimit', parseRateLimit],
  ['faults', appendFault],
  ['regions', appendRegion],
  ['allowedHosts', appendText],
  ['log', parseLogFormat],
  ['unknownIdStatus', parseUnknownIdStatus],
])

/**
 * Reads the arguments, without the name of the program.
 *
 * @throws {CommandLineExit} when help or an error message has been written.
 */
export function readCommandLine(
  commandLine: readonly string[],
  output: CommandLineOutput,
): CommandLineOptions {
  const options = listCommandLineOptions().map(
    (described) => [described.name, createOption(described)] as const,
  )
  const command = new Command('cloudconnexa-emulator')
    .description(`The CloudConnexa API ${apiVersion} on your own machine`)
    .version(`${packageDocument.version} (API ${apiVersion})`, '--version', 'prints the version')
    .addHelpText('after', faultHelp)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: output.stdout, writeErr: output.stderr })
  for (const [, option] of options) command.addOption(option)
  try {
    command.parse(commandLine, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw new CommandLineExit(error.exitCode === 0 ? 0 : 2)
    throw error
  }
  // Every value comes from the parser of its option, or is its default.
  return Object.fromEntries(
    options
      .map(([name, option]) => [name, command.getOptionValue(option.attributeName())] as const)
      .filter(([, value]) => value !== undefined),
  ) as CommandLineOptions
}

function createOption({ name, flags, help, defaultValue, defaultHelp, range }: DescribedOption): Option {
  const option = new Option(flags, help)
  if (defaultValue !== undefined) option.default(defaultValue, defaultHelp)
  const parser = parsers.get(name) ?? (range && createIntegerParser(...range))
  return parser === undefined ? option : option.argParser(parser)
}

function createIntegerParser(minimum: number, maximum: number): ValueParser {
  const lowest = Math.max(0, minimum)
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= lowest && number <= maximum) return number
    throw new InvalidArgumentError(`It must be an integer from ${String(lowest)} to ${String(maximum)}.`)
  }
}

function parseSeed(text: string): Seed {
  if (text === 'none' || text === 'demo') return text
  if (/^\d+$/.test(text) && Number(text) <= 100_000) return { users: Number(text) }
  throw new InvalidArgumentError('It must be none, demo or a number of users from 0 to 100000.')
}

function appendFault(text: string, previous: unknown): Fault[] {
  try {
    const fault = parseFault(text)
    checkFault(fault)
    return [...(Array.isArray(previous) ? previous : []), fault]
  } catch (error) {
    if (error instanceof EmulatorOptionError) throw new InvalidArgumentError(`${error.message}.`)
    throw error
  }
}

function parseRateLimit(text: string): RateLimit | 'off' {
  if (text === 'off') return 'off'
  const [burst, rate, seconds] = text.split(',').map(Number)
  if (/^[1-9]\d{0,8}(,[1-9]\d{0,8}){2}$/.test(text) && burst && rate && seconds)
    return { burst, rate, seconds }
  throw new InvalidArgumentError('It must be off, or three positive integers such as 20,1,15.')
}

function appendText(text: string, previous: unknown): unknown[] {
  return [...(Array.isArray(previous) ? previous : []), text]
}

function appendRegion(text: string, previous: unknown): RegionOptions[] {
  const region = { id: text }
  try {
    toRegionRecord(region)
  } catch (error) {
    if (error instanceof EmulatorOptionError) throw new InvalidArgumentError(`${error.message}.`)
    throw error
  }
  return [...(Array.isArray(previous) ? previous : []), region]
}

function parseUnknownIdStatus(text: string): 400 | 404 {
  if (text === '400') return 400
  if (text === '404') return 404
  throw new InvalidArgumentError('It must be 400 or 404.')
}

function parseLogFormat(text: string): LogFormat {
  const format = logFormats.find((known) => known === text)
  if (format === undefined) throw new InvalidArgumentError(`It must be one of ${logFormats.join(', ')}.`)
  return format
}
