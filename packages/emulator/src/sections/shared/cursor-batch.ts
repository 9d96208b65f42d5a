import { createPropertyError } from '../../api/api-error.ts'
import type { Query } from '../../api/request-validator.ts'

/**
 * Selects the next batch of a list whose members are sorted by their ids of 24 hexadecimal digits. The cursor is the id of the
 * last member of the batch; there is none at the end of the list.
 *
 * @throws {ApiError} when the cursor has another form (shape 1).
 */
export function selectBatch<T extends { readonly id: string }>(
  members: readonly T[],
  query: Query,
): { readonly items: readonly T[]; readonly nextCursor?: string } {
  const { cursor } = query
  if (cursor !== undefined && !/^[0-9a-f]{24}$/.test(String(cursor))) {
    throw createPropertyError('cursor', 'is not a cursor of this list')
  }
  const rest = cursor === undefined ? members : members.filter(({ id }) => id > String(cursor))
  const items = rest.slice(0, Number(query['size']))
  const last = items.at(-1)
  return last === undefined || items.length === rest.length ? { items } : { items, nextCursor: last.id }
}
