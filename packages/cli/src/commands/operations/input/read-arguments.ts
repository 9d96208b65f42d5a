import type { CatalogSchema } from '@cloudconnexa/catalog'
import type { CommandInput } from '../../../inputs/command-inputs.ts'
import { CommandError } from '../../../errors/command-error.ts'
import { parseValue } from '../../../request-body/parse-value.ts'
import { resolveSchema } from '../../../request-body/schema.ts'
import type { Session } from '../../../session/session.ts'
import { isInterval, type OperationPlan, type TypedArgument } from '../plan/operation-plan.ts'
import { readDataFlag } from './read-body.ts'

type Values = Readonly<Record<string, unknown>>

function withChoices({ argument: { choices }, schema }: TypedArgument): CatalogSchema {
  return choices === undefined ? schema : { ...schema, enum: choices }
}

/** Arguments by their places, and parameters by their flags. */
function readTyped(
  plan: OperationPlan,
  input: CommandInput,
  now: number,
): readonly (readonly [string, unknown])[] {
  const { positional, parameters, definitions } = plan
  const byPlace = positional.map((one, index) => {
    const { argument, schema, isRepeatable } = one
    const name = `\`${argument.name}\``
    if (!isRepeatable) {
      const typed = input.arguments[index]
      return [
        argument.name,
        typed === undefined ? undefined : parseValue(typed, withChoices(one), { name, now }),
      ] as const
    }
    const items = resolveSchema(schema.items, definitions)
    const values = input.arguments.slice(index).map((typed) => parseValue(typed, items, { name, now }))
    return [argument.name, values.length === 0 ? undefined : values] as const
  })
  const byFlag = Object.entries(parameters).map(([flag, one]) => {
    const value = input.flags[flag]
    const { argument } = one
    if (typeof value === 'string')
      return [argument.name, parseValue(value, withChoices(one), { name: `--${flag}`, now })] as const
    return [argument.name, isInterval(argument) && typeof value === 'number' ? value * 1000 : value] as const
  })
  return [...byPlace, ...byFlag].filter(([, value]) => value !== undefined)
}

/** An array that can be long is taken from `--data` too. */
async function readArray(plan: OperationPlan, input: CommandInput, session: Session): Promise<Values> {
  const array = plan.body === undefined ? plan.positional.find(({ isOptional }) => isOptional) : undefined
  if (array === undefined) return {}
  const value = await readDataFlag(plan, input, session)
  if (value !== undefined && !Array.isArray(value))
    throw new CommandError('--data is not an array.', { hint: 'Pass an array as JSON or YAML.' })
  return value === undefined ? {} : { [array.argument.name]: value }
}

/**
 * Reads the arguments of a method that are typed as they are. Names are not ids yet.
 *
 * @param plan - The command.
 * @param input - What was typed.
 * @param session - Where the clock and standard input are.
 * @throws {CommandError} when a value does not fit, or one is missing.
 */
export async function readArguments(
  plan: OperationPlan,
  input: CommandInput,
  session: Session,
): Promise<Values> {
  const typed = readTyped(plan, input, session.terminal.clock.now())
  const values = { ...(await readArray(plan, input, session)), ...Object.fromEntries(typed) }
  const missing = plan.positional.find(({ argument, isOptional }) => isOptional && !(argument.name in values))
  if (missing !== undefined)
    throw new CommandError('No values were passed.', {
      hint: 'Pass values after the command, or an array by --data @file.',
    })
  return limitPages(plan, input, values)
}

const defaultPageSize = 1000

/** A list that is read for a few items need not bring a whole page. */
function limitPages({ parameters, entry }: OperationPlan, { flags }: CommandInput, values: Values): Values {
  const limit = flags['limit']
  if (entry.result !== 'list' || typeof limit !== 'number') return values
  if (limit < 1) throw new CommandError('--limit is less than 1.', { hint: 'Pass a positive integer.' })
  const takesSize = parameters['size'] !== undefined && parameters['page'] !== undefined
  if (!takesSize || values['size'] !== undefined || limit >= defaultPageSize) return values
  return { ...values, size: limit }
}
