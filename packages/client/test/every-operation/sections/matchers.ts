import { expect } from 'vitest'

/** An object with at least these properties. */
export function holding(properties: Readonly<Record<string, unknown>>): unknown {
  return expect.objectContaining(properties)
}

/** A list with at least this item. */
export function including(item: unknown): unknown {
  return expect.arrayContaining([item])
}

/** The first page of a list, with at least this item. */
export function pageIncluding(item: unknown): unknown {
  return holding({
    items: including(item),
    hasNextPage: false,
    raw: holding({ page: 0, size: 1000, totalPages: 1, content: including(item) }),
  })
}

/** Any string that is not empty. */
export function anyText(): unknown {
  return expect.stringMatching(/./)
}
