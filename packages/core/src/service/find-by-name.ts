import { ValidationError } from '@cloudconnexa/errors'
import { describeType } from '../options/describe-type.ts'
import type { List } from '../paging/list.ts'
import { isSameName } from './same-name.ts'

/**
 * Finds the first item of a list that has a name or an e-mail address, whatever its case.
 *
 * @param list - The list; it is read page by page until the item is found.
 * @param readName - Returns the name of an item.
 * @param name - As the caller passed it.
 * @returns `undefined` where no item has the name.
 * @throws {ValidationError} (`REQUEST_INVALID`) when the name is not a string or empty; nothing is sent.
 */
export async function findByName<Item>(
  list: List<Item>,
  readName: (item: Item) => string | undefined,
  name: string,
): Promise<Item | undefined> {
  requireName(name)
  return list.find((item) => isSameName(readName(item), name))
}

function requireName(name: unknown): void {
  if (typeof name === 'string' && name !== '') return
  const rule = name === '' ? 'must not be empty' : `must be a string, not ${describeType(name)}`
  throw new ValidationError(`The name to look for ${rule}.`, {
    code: 'REQUEST_INVALID',
    hint: 'Nothing was sent. Pass the name to look for.',
    issues: [{ path: 'name', message: rule }],
    origin: 'client',
    outcome: 'not-sent',
  })
}
