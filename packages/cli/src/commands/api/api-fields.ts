import { CommandError } from '../../errors/command-error.ts'
import { type BodyObject, setProperty } from '../../request-body/body-object.ts'

/**
 * Adds fields to an object: `name=value` is a string, `name:=value` is JSON, dots nest.
 *
 * @param fields - What was typed.
 * @param base - What they are added to; it is not changed.
 * @throws {CommandError} when one is not of this form.
 */
export function addFields(fields: readonly string[], base: BodyObject = {}): BodyObject {
  let result = base
  for (const field of fields) {
    const [, name = '', colon = '', text = ''] = /^([^=:]+)(:?)=(.*)$/s.exec(field) ?? []
    if (name === '') {
      throw new CommandError(`The field ${JSON.stringify(field)} has no name and value.`, {
        hint: 'Write name=value for a string, or name:=value for JSON.',
      })
    }
    result = setProperty(result, name.split('.'), colon === '' ? text : parseJson(name, text))
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
