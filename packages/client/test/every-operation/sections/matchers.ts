import { expect } from 'vitest'

/** An object with at least these properties. */
export function matchObject(properties: Readonly<Record<string, unknown>>): unknown {
  return expect.objectContaining(properties)
}

/** A list with at least this item. */
export function matchArrayWith(item: unknown): unknown {
  return expect.arrayContaining([item])
}

/** The first page of a list, with at least this item. */
export function matchPageWith(item: unknown): unknown {
  return matchObject({
    items: matchArrayWith(item),
    hasNextPage: false,
    raw: matchObject({ page: 0, size: 1000, totalPages: 1, content: matchArrayWith(item) }),
  })
}

/** Any string that is not empty. */
export function matchAnyString(): unknown {
  return expect.stringMatching(/./)
}
