import type { List } from '../paging/list.ts'
import { requireKey } from './require-key.ts'
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
  requireKey('name', name)
  return list.find((item) => isSameName(readName(item), name))
}
