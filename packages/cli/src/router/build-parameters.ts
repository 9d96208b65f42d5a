import type { TypedCommandParameters, CommandContext } from '@stricli/core'
import type { Command } from '../command/command.ts'
import type { CommandArgument, CommandFlag } from '../inputs/command-inputs.ts'
import { joinAlternatives, askWhetherMeant, findNearest } from '../text/find-nearest.ts'
import { InputProblem } from './input-problem.ts'
import { listFlags } from './list-flags.ts'

/** What the router takes for commands whose flags are not known when this is compiled. */
type RouterParameters = TypedCommandParameters<
  Readonly<Record<string, unknown>>,
  readonly string[],
  CommandContext
>

/** Reads a value of something that is called by a name in messages. */
type ValueParser = (name: string, value: string) => unknown

const parseNumber = (name: string, value: string): number => {
  const number = Number(value)
  if (value.trim() !== '' && Number.isFinite(number)) return number
  throw new InputProblem(`${name} takes a number, not \`${value}\`.`)
}

const parsers: Readonly<Record<Exclude<CommandFlag['type'], 'boolean'>, ValueParser>> = {
  string: (_name, value) => value,
  number: parseNumber,
  integer(name, value) {
    const number = Number(value)
    if (value.trim() !== '' && Number.isSafeInteger(number)) return number
    throw new InputProblem(`${name} takes an integer, not \`${value}\`.`)
  },
}

/** Returns a value that is one of the choices. */
function parseChoice(name: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value
  const near = findNearest(value, choices)
  const question = near.length > 0 ? askWhetherMeant(near) : ` Use ${joinAlternatives(choices)}.`
  throw new InputProblem(`${name} cannot be \`${value}\`.${question}`)
}

function buildFlag(name: string, flag: CommandFlag, values: readonly string[]): object {
  const { summary: brief, type, choices, isRepeatable: variadic = false } = flag
  if (type === 'boolean') return { kind: 'boolean', brief, optional: true, withNegated: false }
  const parse = (index: string): unknown => {
    const value = values[Number(index)] ?? ''
    if (choices === undefined) return parsers[type](`\`--${name}\``, value)
    return parsers[type](`\`--${name}\``, parseChoice(`\`--${name}\``, value, choices))
  }
  return { kind: 'parsed', parse, brief, optional: true, variadic }
}

function buildArgument({ name, summary, isOptional, choices }: CommandArgument): object {
  const parse = (value: string): string =>
    choices === undefined ? value : parseChoice(`<${name}>`, value, choices)
  return { brief: summary, placeholder: name, parse, optional: isOptional === true }
}

function buildPositional(args: readonly CommandArgument[]): object {
  const [first, ...others] = args
  if (first?.isRepeatable === true && others.length === 0) {
    return { kind: 'array', parameter: buildArgument(first), minimum: first.isOptional === true ? 0 : 1 }
  }
  return { kind: 'tuple', parameters: args.map(buildArgument) }
}

/**
 * Builds what the router has to know of the flags and arguments of a command.
 *
 * @param command - The command as it is described.
 * @param values - Values of flags, whose numbers the router gets in place of them.
 */
export function buildParameters(command: Command, values: readonly string[]): RouterParameters {
  const flags = Object.entries(listFlags(command))
  const parameters = {
    flags: Object.fromEntries(flags.map(([name, flag]) => [name, buildFlag(name, flag, values)])),
    aliases: Object.fromEntries(
      flags.flatMap(([name, { alias }]) => (alias === undefined ? [] : [[alias, name]])),
    ),
    positional: buildPositional(command.arguments),
  }
  // The router derives its types from those of the function, which are not known here: flags come from schemas at run time.
  return parameters as unknown as RouterParameters
}
