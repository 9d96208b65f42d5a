import { type Call, createCall, type ResponseDetails } from '../call/call.ts'
import { ItemIterator } from './item-iterator.ts'
import type { ListDependencies } from './list-dependencies.ts'
import { PageIterator } from './page-iterator.ts'

/**
 * A list under way. Nothing is sent until it is awaited or iterated.
 *
 * - `await list` is the first page.
 * - `for await (const item of list)` is every item, page by page.
 * - {@link List.pages} is every page, {@link List.toArray} the items as an array.
 */
export interface List<Item, Page> extends PromiseLike<Page>, AsyncIterable<Item> {
  /** Every page, as the API answered it. */
  pages(): AsyncIterableIterator<Page>
  /**
   * The items as an array.
   *
   * @param options - `limit`: most items to read; without it the whole list is read.
   */
  toArray(options?: { readonly limit?: number }): Promise<Item[]>
  /** The first item that fits; reads no page after the one that holds it. `undefined` when the list has none. */
  find(fits: (item: Item) => boolean): Call<Item | undefined>
  /** The first page with status, headers, attempts and times. */
  withResponse(): Promise<ResponseDetails<Page>>
}

/** Makes a {@link List}. */
export function createList<Item, Page>(parts: ListDependencies<Item, Page>): List<Item, Page> {
  return new PagedList(parts)
}

class PagedList<Item, Page> implements List<Item, Page> {
  readonly #parts: ListDependencies<Item, Page>

  constructor(parts: ListDependencies<Item, Page>) {
    this.#parts = parts
  }

  // oxlint-disable-next-line unicorn/no-thenable -- awaiting a list is its first page
  then<Fulfilled = Page, Rejected = never>(
    onFulfilled?: ((value: Page) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected)
  }

  async withResponse(): Promise<ResponseDetails<Page>> {
    const { style, query, read } = this.#parts
    return read(style.first(query))
  }

  pages(): AsyncIterableIterator<Page> {
    return new PageIterator(this.#parts)
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    return new ItemIterator(new PageIterator(this.#parts), this.#parts.style)
  }

  find(fits: (item: Item) => boolean): Call<Item | undefined> {
    return createCall(this.#search(fits))
  }

  /** The item that fits, with the answer that held it, or with the last one. */
  async #search(fits: (item: Item) => boolean): Promise<ResponseDetails<Item | undefined>> {
    const { style } = this.#parts
    const pages = new PageIterator(this.#withoutReadAhead())
    let found: ResponseDetails<Item | undefined>
    do {
      const page = await pages.read()
      // Nobody has checked the items: where there is none in the list's place for one, nothing can fit.
      const isThere = (item: Item): boolean => item !== null && item !== undefined
      found = { ...page, data: style.items(page.data).find((item) => isThere(item) && fits(item)) }
    } while (found.data === undefined && !pages.isDone)
    return found
  }

  async toArray({ limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {}): Promise<Item[]> {
    const items: Item[] = []
    if (limit <= 0) return items
    const parts = limit === Number.POSITIVE_INFINITY ? this.#parts : this.#withoutReadAhead()
    for await (const item of new PagedList(parts)) {
      items.push(item)
      if (items.length >= limit) break
    }
    return items
  }

  /** For reading that will end somewhere on the way: it must not read ahead, because every request counts. */
  #withoutReadAhead(): ListDependencies<Item, Page> {
    return { ...this.#parts, readAhead: 0 }
  }
}
