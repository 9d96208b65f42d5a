import type { CatalogSchema } from '@cloudconnexa/catalog'
import { CommandError } from '../errors/command-error.ts'
import { type BodyProperty, listItemKeys, listProperties } from './list-properties.ts'
import type { Definitions } from './schema.ts'
import { parseValue, type ValueContext } from './parse-value.ts'
import { setProperty } from './body-object.ts'

// Quoting: a value that holds a comma, a quotation mark or spaces at its ends stands in double quotes, with `\"` and `\\` inside:
// --route 'value=10.0.0.0/16,description="Desks, floor 2"'. A key that is an array is repeated: type=USER_GROUP,child=7,child=8.
const pair = /\s*([^=,\s]+)=(?:"((?:[^"\\]|\\.)*)"|(?!")([^,]*))(?:,|$)/gsy

function splitPairs(
  typed: string,
  name: string,
  keys: readonly string[],
): readonly (readonly [key: string, value: string])[] {
  const pairs: (readonly [string, string])[] = []
  pair.lastIndex = 0
  while (pair.lastIndex < typed.length) {
    const [, key = '', quoted, bare = ''] = pair.exec(typed) ?? []
    if (key === '')
      throw new CommandError(`The value of ${name} cannot be read.`, {
        hint:
          `Write it as key=value,key=value: \`${name} ${keys[0] ?? 'key'}=…\`. ` +
          `Its keys are ${keys.join(', ')}; values with commas stand in double quotes.`,
      })
    pairs.push([key, quoted === undefined ? bare.trim() : quoted.replaceAll(/\\(.)/gs, '$1')])
  }
  return pairs
}

/** Whether a key that was typed means a property: by its flag, or as the API writes it. */
function matches({ path, flag }: BodyProperty, key: string): boolean {
  return key === flag || key === path.join('.')
}

/**
 * Reads an item of an array that was typed as `value=10.0.0.0/16,description=Desks`.
 *
 * @param typed - What was typed.
 * @param schema - Schema of the items.
 * @param definitions - The schemas that its references lead to.
 * @param context - What the value is of.
 * @throws {CommandError} when it cannot be read, or a key is not known or secret.
 */
export function parseItem(
  typed: string,
  schema: CatalogSchema,
  definitions: Definitions,
  context: ValueContext,
): Readonly<Record<string, unknown>> {
  const properties = listProperties(schema, definitions)
  const keys = listItemKeys(schema, definitions).map(({ flag }) => flag)
  const lists = new Map<string, unknown[]>()
  const known = new Set<string>()
  let item: Readonly<Record<string, unknown>> = {}
  for (const [key, text] of splitPairs(typed, context.name, keys)) {
    const property = properties.find((one) => matches(one, key))
    if (property === undefined || property.form === 'objects')
      throw new CommandError(`${context.name} has no key \`${key}\` that can be typed.`, {
        hint: `Its keys are ${keys.join(', ')}. Pass anything deeper by --data.`,
      })
    if (property.isSecret)
      throw new CommandError(`\`${key}\` of ${context.name} is a secret and is not taken from an argument.`, {
        hint: 'Pass it by --data from a file or standard input.',
      })
    const value = parseValue(text, property.items ?? property.schema, {
      ...context,
      name: `${context.name} ${key}`,
    })
    if (property.form === 'scalar') {
      if (known.has(property.flag))
        throw new CommandError(`${context.name} has the key \`${key}\` twice.`, {
          hint: 'Write it once. For another item, repeat the flag.',
        })
      known.add(property.flag)
      item = setProperty(item, property.path, value)
    } else {
      const values = lists.get(property.flag) ?? []
      values.push(value)
      lists.set(property.flag, values)
      item = setProperty(item, property.path, values)
    }
  }
  return item
}
