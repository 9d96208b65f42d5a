import { CommandError } from '../errors/command-error.ts'

/**
 * Adds fields to an object: `name=value` is a string, `name:=value` is JSON, dots nest.
 *
 * @param fields - What was typed.
 * @param base - What they are added to; it is not changed.
 * @throws {CommandError} when one is not of this form.
 */
export function addFields(
  fields: readonly string[],
  base: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const result: Record<string, unknown> = structuredClone(base)
  for (const field of fields) {
    const [, name = '', colon = '', text = ''] = /^([^=:]+)(:?)=(.*)$/s.exec(field) ?? []
    if (name === '') {
      throw new CommandError(`The field ${JSON.stringify(field)} has no name and value.`, {
        hint: 'Write name=value for a string, or name:=value for JSON.',
      })
    }
    setProperty(result, name.split('.'), colon === '' ? text : parseJson(name, text))
  }
  return result
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(`The value of the field ${name} is not JSON.`, {
      hint: `Write ${name}=… for a string, or quote the JSON for your shell: '${name}:=["a","b"]'.`,
    })
  }
}

function setProperty(
  target: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): void {
  const own = (part: unknown): void => {
    Object.defineProperty(target, name, { value: part, enumerable: true, writable: true, configurable: true })
  }
  if (rest.length === 0) return own(value)
  const before = Object.hasOwn(target, name) ? target[name] : undefined
  const below: Record<string, unknown> =
    typeof before === 'object' && before !== null && !Array.isArray(before) ? { ...before } : {}
  setProperty(below, rest, value)
  own(below)
}
