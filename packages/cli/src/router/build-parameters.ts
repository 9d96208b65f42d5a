import type { TypedCommandParameters, CommandContext } from '@stricli/core'
import type { Command, CommandArgument, CommandFlag } from '../commands/command.ts'
import { globalFlags } from '../session/global-flags.ts'

/** What the router takes for commands whose flags are not known when this is compiled. */
type RouterParameters = TypedCommandParameters<
  Readonly<Record<string, unknown>>,
  readonly string[],
  CommandContext
>

function parseNumber(input: string): number {
  const value = Number(input)
  if (input.trim() === '' || !Number.isFinite(value)) throw new SyntaxError(`${input} is not a number`)
  return value
}

function parseInteger(input: string): number {
  const value = parseNumber(input)
  if (!Number.isSafeInteger(value)) throw new SyntaxError(`${input} is not an integer`)
  return value
}

const parsers = { string: String, number: parseNumber, integer: parseInteger } as const

function buildFlag(flag: CommandFlag): object {
  const { summary: brief, type, choices, placeholder, isRepeatable: variadic = false } = flag
  if (type === 'boolean') return { kind: 'boolean', brief, optional: true, withNegated: false }
  const common = { brief, optional: flag.isRequired !== true, placeholder: placeholder ?? type, variadic }
  if (choices !== undefined) return { kind: 'enum', values: choices, ...common }
  return { kind: 'parsed', parse: parsers[type], inferEmpty: flag.isValueOptional === true, ...common }
}

function buildArgument({ name, summary, isOptional, choices }: CommandArgument): object {
  const parse = (input: string): string => {
    if (choices === undefined || choices.includes(input)) return input
    throw new SyntaxError(`${input} is not one of ${choices.join(', ')}`)
  }
  return { brief: summary, placeholder: name, parse, optional: isOptional === true }
}

function buildPositional(args: readonly CommandArgument[]): object {
  const [first, ...others] = args
  if (first?.isRepeatable === true && others.length === 0) {
    return { kind: 'array', parameter: buildArgument(first), minimum: first.isOptional === true ? 0 : 1 }
  }
  return { kind: 'tuple', parameters: args.map(buildArgument) }
}

/** Lists the flags of a command together with those that every command has. */
export function listFlags(command: Command): Readonly<Record<string, CommandFlag>> {
  return { ...command.flags, ...globalFlags }
}

/**
 * Builds what the router has to know of the flags and arguments of a command.
 *
 * @param command - The command as it is described.
 */
export function buildParameters(command: Command): RouterParameters {
  const flags = Object.entries(listFlags(command))
  const parameters = {
    flags: Object.fromEntries(flags.map(([name, flag]) => [name, buildFlag(flag)])),
    aliases: Object.fromEntries(
      flags.flatMap(([name, { alias }]) => (alias === undefined ? [] : [[alias, name]])),
    ),
    positional: buildPositional(command.arguments),
  }
  // The router derives its types from those of the function, which are not known here: flags come from schemas at run time.
  return parameters as unknown as RouterParameters
}
