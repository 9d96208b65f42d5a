import type { CommandFlag } from './command-inputs.ts'
import { readText } from './read-flags.ts'
import { type OutputFormat, outputFormats } from '../output/output-format.ts'

/** Names of the flags that every command has. */
export type GlobalFlagName =
  | 'output'
  | 'fields'
  | 'query'
  | 'reveal'
  | 'context'
  | 'local'
  | 'dry-run'
  | 'yes'
  | 'confirm'
  | 'timeout'
  | 'quiet'
  | 'verbose'

/** Flags that every command has. */
export const globalFlags: Readonly<Record<GlobalFlagName, CommandFlag>> = {
  output: {
    summary: 'Form of the result; a table on a terminal, otherwise JSON',
    type: 'string',
    choices: outputFormats,
    alias: 'o',
  },
  fields: { summary: 'Only these properties, separated by commas', type: 'string', placeholder: 'names' },
  query: {
    summary: 'Filter or reshape the result with a JMESPath expression',
    type: 'string',
    placeholder: 'expression',
  },
  reveal: { summary: 'Print secrets in place of `[secret]`', type: 'boolean' },
  context: {
    summary: 'Context to use in place of the current one',
    type: 'string',
    placeholder: 'name',
    completes: 'context',
  },
  local: {
    summary: 'Use a private emulator in place of the API; `--local=fresh` begins with an empty one',
    type: 'string',
    placeholder: 'kept|fresh',
    isValueOptional: true,
  },
  'dry-run': {
    summary: 'Show what would be changed, in the account and on this machine, and change nothing',
    type: 'boolean',
  },
  yes: { summary: 'Do not ask for confirmation', type: 'boolean', alias: 'y' },
  confirm: {
    summary: 'Confirm with the name that would be typed, also where --yes is not enough',
    type: 'string',
    placeholder: 'name',
  },
  timeout: { summary: 'End the command after this many seconds', type: 'number', placeholder: 'seconds' },
  quiet: { summary: 'Write no notes and no progress', type: 'boolean', alias: 'q' },
  verbose: { summary: 'Write a line for every request, and the causes of an error', type: 'boolean' },
}

/** Values of the flags that every command has. */
export interface GlobalFlags {
  readonly output?: OutputFormat | undefined
  readonly fields?: string | undefined
  readonly query?: string | undefined
  readonly reveal: boolean
  readonly context?: string | undefined
  /** `fresh`, or any other string for the emulator whose state is kept. */
  readonly local?: string | undefined
  readonly dryRun: boolean
  readonly yes: boolean
  readonly confirm?: string | undefined
  /** In seconds. */
  readonly timeout?: number | undefined
  readonly quiet: boolean
  readonly verbose: boolean
}

/**
 * Picks the flags that every command has out of what was typed.
 *
 * @param flags - Values by the names of the flags.
 */
export function readGlobalFlags(flags: Readonly<Record<string, unknown>>): GlobalFlags {
  const read = (name: GlobalFlagName): string | undefined => readText({ flags }, name)
  const timeout = flags['timeout']
  return {
    output: outputFormats.find((format) => format === flags['output']),
    fields: read('fields'),
    query: read('query'),
    reveal: flags['reveal'] === true,
    context: read('context'),
    local: read('local'),
    dryRun: flags['dry-run'] === true,
    yes: flags['yes'] === true,
    confirm: read('confirm'),
    timeout: typeof timeout === 'number' ? timeout : undefined,
    quiet: flags['quiet'] === true,
    verbose: flags['verbose'] === true,
  }
}
