import { type Instant, formatInstant } from '../time/instant.ts'
import { cursors, type PageQuery, type PagingStyle } from './paging-style.ts'

/** A range of time in the query of a list. */
export interface TimeRange {
  /** Query parameter of the start, inclusive; it may hold an {@link Instant}. */
  readonly start: string
  /** Query parameter of the end, exclusive; it may hold an {@link Instant}. */
  readonly end: string
  /** Longest time between the two in one request, in milliseconds. Default: any. */
  readonly longest?: number
  /** Current time in milliseconds since 1970: where a range ends that has a start and no end. */
  readonly now: () => number
}

/**
 * Lists by cursor within a range of time. A range that is longer than one request may span is read as windows, from the
 * first to the last; each begins where the one before it ends, so that nothing is missing and nothing comes twice. A
 * range without a start is left to the API as it is. Make one for every list: it remembers where the list ends.
 */
export function windowedCursors<Name extends string, Item>(
  name: Name,
  size: number,
  { start, end, longest = Number.POSITIVE_INFINITY, now }: TimeRange,
): PagingStyle<{ readonly [Key in Name]?: readonly Item[] } & { readonly nextCursor?: string }, Item> {
  const withinWindow = cursors<Name, Item>(name, size)
  let rangeEnd: number | undefined

  function createWindow(from: number, query: PageQuery, last: number): PageQuery {
    const to = new Date(Math.min(from + longest, last)).toISOString()
    return { ...query, [start]: new Date(from).toISOString(), [end]: to }
  }

  return {
    ...withinWindow,
    first(asked) {
      const from = formatOptional(asked[start], start)
      const to = formatOptional(asked[end], end)
      const query = withinWindow.first({ ...asked, [start]: from, [end]: to })
      if (from === undefined || longest === Number.POSITIVE_INFINITY) return query
      // The end stays where it is while the list is read, or the list would never catch up with the present.
      rangeEnd ??= to === undefined ? now() : Date.parse(to)
      return createWindow(Date.parse(from), query, rangeEnd)
    },
    next(page, query) {
      const following = withinWindow.next(page, query)
      if (following !== undefined) return following
      const reached = Date.parse(String(query[end]))
      if (rangeEnd === undefined || reached >= rangeEnd) return undefined
      return createWindow(reached, { ...query, cursor: undefined }, rangeEnd)
    },
  }
}

function formatOptional(value: unknown, name: string): string | undefined {
  // Whatever stands there is checked: callers without type checks pass numbers and other strings.
  return value === undefined ? undefined : formatInstant(value as Instant, name)
}
