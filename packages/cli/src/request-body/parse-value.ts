import type { CatalogSchema } from '@cloudconnexa/catalog'
import { CommandError } from '../errors/command-error.ts'
import { parseDate } from './parse-date.ts'

/** What a value is parsed with. */
export interface ValueContext {
  /** What the value is of, for messages: `--max-device`. */
  readonly name: string
  /** Milliseconds since 1970, for times such as `-24h`. */
  readonly now: number
}

/**
 * Turns what was typed into the value that a schema describes.
 *
 * @param typed - What was typed.
 * @param schema - The schema, references resolved.
 * @param context - What the value is of.
 * @throws {CommandError} when it does not fit; it names the values that do.
 */
export function parseValue(typed: string, schema: CatalogSchema, context: ValueContext): unknown {
  const { type, enum: choices, format } = schema
  if (choices !== undefined) return parseChoice(typed, choices, context)
  if (type === 'boolean') return parseChoice(typed, [true, false], context)
  if (type === 'integer' || type === 'number') return parseNumber(typed, schema, context)
  return format === 'date-time' ? parseDate(typed, context) : typed
}

function parseChoice(typed: string, choices: readonly unknown[], { name }: ValueContext): unknown {
  const found =
    choices.find((choice) => String(choice) === typed) ??
    choices.find((choice) => String(choice).toLowerCase() === typed.toLowerCase())
  if (found !== undefined) return found
  throw new CommandError(`\`${typed}\` is not a value of ${name}.`, {
    hint: `Pass one of ${choices.map(String).join(', ')}.`,
  })
}

function parseNumber(
  typed: string,
  { type, minimum, maximum }: CatalogSchema,
  { name }: ValueContext,
): number {
  const value = Number(typed)
  const fits = type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)
  if (typed.trim() === '' || !fits)
    throw new CommandError(`\`${typed}\` is not a value of ${name}.`, {
      hint: type === 'integer' ? 'Pass an integer.' : 'Pass a number.',
    })
  if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
    throw new CommandError(`\`${typed}\` is out of the range of ${name}.`, {
      hint: `Pass a number from ${String(minimum ?? '-∞')} to ${String(maximum ?? '∞')}.`,
    })
  return value
}
