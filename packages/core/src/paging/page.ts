import type { ResponseDetails } from '../call/call.ts'

/**
 * One page of a list: the same shape for every list, whatever the API calls its parts.
 *
 * @example
 * ```ts
 * let page: Page<UserResponse> | undefined = await client.users.list({ size: 100 })
 * while (page !== undefined) {
 *   console.log(page.items.length, 'of', page.total)
 *   page = await page.nextPage()
 * }
 * ```
 */
export interface Page<Item, Raw = unknown> {
  /** The items of this page, in the order of the API. */
  readonly items: readonly Item[]
  /** How many items all pages have together; `undefined` where the API does not say. */
  readonly total: number | undefined
  /** Whether another page follows. Where the API names no total, that page may turn out to be empty. */
  readonly hasNextPage: boolean
  /** The response as the API sent it, with its secrets as `Secret` values. Not enumerable: it repeats `items`. */
  readonly raw: Raw
  /**
   * Requests the page after this one, with the options of the list. Asking again sends nothing, until a page further on was
   * requested: pages do not keep those that follow, so that a long list does not fill memory. After a failure, asking again sends
   * the request again.
   *
   * @returns The next page, or `undefined` when this is the last one.
   */
  nextPage(): Promise<Page<Item, Raw> | undefined>
}

/** A page that was read, and how the one after it is read. */
export interface ReadPage<Item, Raw> {
  readonly response: ResponseDetails<Page<Item, Raw>>
  /** Absent on the last page. Knows where to go on, but not the page: who has used up a page need not keep it to go on. */
  readonly readNext: (() => Promise<ReadPage<Item, Raw>>) | undefined
}

/** What {@link createPage} makes a page of. */
export interface PageContent<Item, Raw> {
  readonly items: readonly Item[]
  readonly total: number | undefined
  readonly raw: Raw
  /** Reads the page after this one; absent on the last one. */
  readonly readNext: ReadPage<Item, Raw>['readNext']
}

/** Makes a {@link Page}. */
export function createPage<Item, Raw>(content: PageContent<Item, Raw>): Page<Item, Raw> {
  return new ListPage(content)
}

class ListPage<Item, Raw> implements Page<Item, Raw> {
  readonly items: readonly Item[]
  readonly total: number | undefined
  readonly hasNextPage: boolean
  readonly #raw: Raw
  readonly #readNext: ReadPage<Item, Raw>['readNext']

  constructor({ items, total, raw, readNext }: PageContent<Item, Raw>) {
    this.items = items
    this.total = total
    this.hasNextPage = readNext !== undefined
    this.#raw = raw
    this.#readNext = readNext
  }

  get raw(): Raw {
    return this.#raw
  }

  async nextPage(): Promise<Page<Item, Raw> | undefined> {
    return (await this.#readNext?.())?.response.data
  }
}
