import { ResponseValidationError } from '@cloudconnexa/errors'

/** Query parameters of one request of a list. */
export type PageQuery = Readonly<Record<string, unknown>>

/** How an API splits a list over several responses. `Raw` is the body of one response, a page as the API sends it. */
export interface PagingStyle<Raw, Item> {
  /** Query of the first page, given what the caller passed; throws what it refuses. */
  first(asked: PageQuery): PageQuery
  /** The items of one response. */
  items(page: Raw): readonly Item[]
  /** Items on all pages together; a style without it, and `undefined`, say that nobody knows. */
  total?(page: Raw): number | undefined
  /** Refuses a response that is not the requested page. */
  verify?(page: Raw, query: PageQuery): void
  /** Query of the page after this one; `undefined` when it was the last. A page without items need not be the last. */
  next(page: Raw, query: PageQuery): PageQuery | undefined
  /**
   * Queries of the pages after this one, at most so many, for lists whose responses tell how many pages there are. A style
   * without it can have one page read ahead: that of {@link PagingStyle.next}.
   */
  ahead?(page: Raw, query: PageQuery, most: number): readonly PageQuery[]
}

/** Envelope of the API's page lists. */
export interface PageEnvelope<Item> {
  /** The items of this page. */
  readonly content: readonly Item[]
  /** Items on all pages together. */
  readonly totalElements: number
  /** How many pages there are. */
  readonly totalPages: number
  /** Items on this page. */
  readonly numberOfElements: number
  /** Zero-based. */
  readonly page: number
  /** Items that a page holds at most. */
  readonly size: number
}

const largestPage = 1000

/**
 * Lists by zero-based page number. Pages are as large as they may be unless requested otherwise, because every request counts
 * against the rate limit. Ends with the last page that the API names, with an empty page, or, where no number of pages is named, with a short one.
 *
 * @param size - Items per page. Default 1,000, the most that nearly all lists give.
 */
export function pageNumbers<Item>(
  size: number = largestPage,
): PagingStyle<Partial<PageEnvelope<Item>>, Item> {
  return {
    first: (asked) => ({ size, page: 0, ...withoutUndefined(asked) }),
    items: (page) => readItems<Item>(page, 'content'),
    // Typed by the documentation, and believed by nobody.
    total: ({ totalElements }) => (Number.isInteger(totalElements) ? totalElements : undefined),
    // A server that ignores the page number would otherwise be read for ever, and its items handed out twice.
    verify: ({ page }, query) => {
      if (page === query['page'] || !Number.isInteger(page)) return
      throw createUnexpectedResponse(
        `Page ${String(query['page'])} of a list was requested, and the response is page ${String(page)}.`,
        'page',
      )
    },
    next: ({ content = [], size: sentSize, totalPages }, query) => {
      const following = Number(query['page']) + 1
      // Nobody sends larger pages than were requested; a server that claims it would end the list with a full one.
      const isShort =
        typeof sentSize === 'number' && content.length < Math.min(sentSize, Number(query['size']))
      const isLast = Number.isInteger(totalPages) ? following >= Number(totalPages) : isShort
      return isLast || content.length === 0 ? undefined : { ...query, page: following }
    },
    ahead: ({ totalPages }, query, most) => {
      const following = Number(query['page']) + 1
      // Where no total is named, the next page may well be there, and nothing is known of those behind it.
      const known = Number.isInteger(totalPages) ? Number(totalPages) - following : 1
      return Array.from({ length: Math.max(0, Math.min(most, known)) }, (_, index) => ({
        ...query,
        page: following + index,
      }))
    },
  }
}

/**
 * Lists by cursor: `nextCursor` of one response is the `cursor` of the next request; missing or empty means the end, whether
 * the response holds items or not.
 */
export function cursors<Name extends string, Item>(
  name: Name,
  size: number,
): PagingStyle<{ readonly [Key in Name]?: readonly Item[] } & { readonly nextCursor?: string }, Item> {
  return {
    first: (asked) => ({ size, ...withoutUndefined(asked) }),
    items: (page) => readItems<Item>(page, name),
    next: (page, query) => {
      // Typed by the documentation, and believed by nobody: null is how many servers write "none".
      const nextCursor: unknown = page.nextCursor ?? ''
      if (typeof nextCursor !== 'string')
        throw createUnexpectedResponse(
          'The response is a list whose "nextCursor" is not a string.',
          'nextCursor',
        )
      return nextCursor === '' || nextCursor === query['cursor']
        ? undefined
        : { ...query, cursor: nextCursor }
    },
  }
}

/** Lists that come whole, as a bare array. */
export function bareArray<Item>(): PagingStyle<readonly Item[], Item> {
  return {
    first: withoutUndefined,
    items: (page) => {
      if (!Array.isArray(page)) throw createUnexpectedResponse('The response to a list is not an array.', '')
      return page
    },
    total: (page) => page.length,
    next: () => undefined,
  }
}

function readItems<Item>(page: object, name: string): readonly Item[] {
  const items: unknown = Reflect.get(Object(page), name)
  if (!Array.isArray(items))
    throw createUnexpectedResponse(`The response is a list whose "${name}" is not an array.`, name)
  // What stands in the list is checked by the response model, as far as the caller wants it.
  return items as readonly Item[]
}

/** Creates the error of a response that cannot be read as the requested list. */
export function createUnexpectedResponse(message: string, path: string): ResponseValidationError {
  return new ResponseValidationError(message, {
    code: 'RESPONSE_INVALID',
    hint: 'The API sent something its documentation does not describe; the base URL may lead to another service.',
    issues: [{ path, message }],
  })
}

// A filter that is named as undefined is a filter that is not named; it must not displace a default.
function withoutUndefined(asked: PageQuery): PageQuery {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}
