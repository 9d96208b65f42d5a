import { ResponseValidationError } from '@cloudconnexa/errors'

/** Query parameters of one request of a list. */
export type PageQuery = Readonly<Record<string, unknown>>

/** How an API splits a list over several answers. */
export interface PagingStyle<Page, Item> {
  /** Query of the first page, given what the caller asked for; throws what it refuses. */
  first(asked: PageQuery): PageQuery
  /** The items of one answer. */
  items(page: Page): readonly Item[]
  /** Refuses an answer that is not the page that was asked for. */
  verify?(page: Page, query: PageQuery): void
  /** Query of the page after this one; `undefined` when it was the last. A page without items need not be the last. */
  next(page: Page, query: PageQuery): PageQuery | undefined
  /**
   * Queries of the pages after this one, at most so many, for lists whose answers tell how many pages there are. A style
   * without it can have one page read ahead: that of {@link PagingStyle.next}.
   */
  ahead?(page: Page, query: PageQuery, most: number): readonly PageQuery[]
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
 * Lists by zero-based page number. Pages are as large as they may be unless asked otherwise, because every request counts
 * against the rate limit. Ends with the last page that the API names, with an empty page, or, where no number of pages is named, with a short one.
 *
 * @param size - Items per page. Default 1,000, the most that nearly all lists give.
 */
export function pageNumbers<Item>(
  size: number = largestPage,
): PagingStyle<Partial<PageEnvelope<Item>>, Item> {
  return {
    first: (asked) => ({ size, page: 0, ...defined(asked) }),
    items: (page) => readItems<Item>(page, 'content'),
    // A server that ignores the page number would otherwise be read for ever, and its items handed out twice.
    verify: ({ page }, query) => {
      if (page === query['page'] || !Number.isInteger(page)) return
      throw createUnexpectedResponse(
        `Page ${String(query['page'])} of a list was asked for, and page ${String(page)} was answered.`,
        'page',
      )
    },
    next: ({ content = [], size: answeredSize, totalPages }, query) => {
      const following = Number(query['page']) + 1
      // Nobody sends larger pages than were asked for; a server that claims it would end the list with a full one.
      const isShort =
        typeof answeredSize === 'number' && content.length < Math.min(answeredSize, Number(query['size']))
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
 * Lists by cursor: `nextCursor` of one answer is the `cursor` of the next request; missing or empty means the end, whether
 * the answer holds items or not.
 */
export function cursors<Name extends string, Item>(
  name: Name,
  size: number,
): PagingStyle<{ readonly [Key in Name]?: readonly Item[] } & { readonly nextCursor?: string }, Item> {
  return {
    first: (asked) => ({ size, ...defined(asked) }),
    items: (page) => readItems<Item>(page, name),
    next: (page, query) => {
      // Typed by the documentation, and believed by nobody: null is how many servers write "none".
      const nextCursor: unknown = page.nextCursor ?? ''
      if (typeof nextCursor !== 'string')
        throw createUnexpectedResponse(
          'A list was answered in which "nextCursor" is not a text.',
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
    first: defined,
    items: (page) => {
      if (!Array.isArray(page))
        throw createUnexpectedResponse('A list was answered with something that is not an array.', '')
      return page
    },
    next: () => undefined,
  }
}

function readItems<Item>(page: object, name: string): readonly Item[] {
  const items: unknown = Reflect.get(Object(page), name)
  if (!Array.isArray(items))
    throw createUnexpectedResponse(`A list was answered in which "${name}" is not an array.`, name)
  // What stands in the list is checked by the response model, as far as the caller asked for it.
  return items as readonly Item[]
}

/** An answer that cannot be read as the list that was asked for. */
export function createUnexpectedResponse(message: string, path: string): ResponseValidationError {
  return new ResponseValidationError(message, {
    code: 'RESPONSE_INVALID',
    hint: 'The API answered with something its documentation does not describe; the base URL may lead to another service.',
    issues: [{ path, message }],
  })
}

// A filter that is given as undefined is a filter that is not given; it must not displace a default.
function defined(asked: PageQuery): PageQuery {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}
