import { type Call, callOf, type ResponseDetails } from '../client/call.ts'
import { type PageQuery, type PagingStyle, unexpectedAnswer } from './paging-style.ts'
import { type PagesAhead, ReadAhead } from './read-ahead.ts'
import { Turns } from './turns.ts'

// No account has as many; a list that goes on is a server that loops.
const mostPages = 100_000

/** Reads one page; `ended` ends that, besides the caller's own signal. */
type PageReader<Page> = (query: PageQuery, ended?: AbortSignal) => Promise<ResponseDetails<Page>>

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

/** What a list is made from. */
export interface ListParts<Item, Page> {
  readonly style: PagingStyle<Page, Item>
  /** The caller's query: filters, `page`, `size`. */
  readonly query: PageQuery
  readonly read: PageReader<Page>
  /** How many pages to read ahead; `undefined` is one, from the second page on. */
  readonly readAhead: PagesAhead | undefined
  /** How many requests could be sent now without waiting. */
  readonly spareRequests: () => Promise<number>
}

/** Makes a {@link List}. */
export function listOf<Item, Page>(parts: ListParts<Item, Page>): List<Item, Page> {
  return new PagedList(parts)
}

class PagedList<Item, Page> implements List<Item, Page> {
  readonly #parts: ListParts<Item, Page>

  constructor(parts: ListParts<Item, Page>) {
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
    return callOf(this.#search(fits))
  }

  /** The item that fits, with the answer that held it, or with the last one. */
  async #search(fits: (item: Item) => boolean): Promise<ResponseDetails<Item | undefined>> {
    const { style } = this.#parts
    const pages = new PageIterator(this.#frugalParts())
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
    const parts = limit === Number.POSITIVE_INFINITY ? this.#parts : this.#frugalParts()
    for await (const item of new PagedList(parts)) {
      items.push(item)
      if (items.length >= limit) break
    }
    return items
  }

  /** For reading that will end somewhere on the way: it must not read ahead, because every request counts. */
  #frugalParts(): ListParts<Item, Page> {
    return { ...this.#parts, readAhead: 0 }
  }
}

/** Page after page; a page that could not be read is asked for again by the next `next()`. */
class PageIterator<Item, Page> implements AsyncIterableIterator<Page> {
  readonly #parts: ListParts<Item, Page>
  /** Query of the next page: not known yet before the first one, `undefined` after the last. */
  #query: PageQuery | 'first' | undefined = 'first'
  readonly #ahead: ReadAhead<Page>
  #isLeft = false
  #pagesRead = 0
  /** The queries of all pages so far; a page that is named again means that the server goes round in a circle. */
  readonly #asked = new Set<string>()
  readonly #turns = new Turns()

  constructor(parts: ListParts<Item, Page>) {
    this.#parts = parts
    this.#ahead = new ReadAhead(parts)
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Page> {
    return this
  }

  next(): Promise<IteratorResult<Page, undefined>> {
    return this.#turns.take(() => this.#next())
  }

  async #next(): Promise<IteratorResult<Page, undefined>> {
    return this.isDone ? { done: true, value: undefined } : { done: false, value: (await this.read()).data }
  }

  /** Whether there is no further page. */
  get isDone(): boolean {
    return this.#isLeft || this.#query === undefined
  }

  /** The next page with its response; not to be asked for when it is done. */
  async read(): Promise<ResponseDetails<Page>> {
    const { style, read } = this.#parts
    const query = this.#query === 'first' ? style.first(this.#parts.query) : (this.#query ?? {})
    const response = await (this.#ahead.take(query) ?? read(query))
    const { data } = response
    // Throws for an answer that holds no list.
    style.items(data)
    style.verify?.(data, query)
    if (this.#pagesRead >= mostPages) throw unexpectedAnswer(`A list goes on after ${mostPages} pages.`, '')
    this.#pagesRead += 1
    this.#asked.add(JSON.stringify(query))
    const following = style.next(data, query)
    const next = this.#asked.has(JSON.stringify(following)) ? undefined : following
    this.#query = next
    await this.#readAhead(data, query, next)
    return response
  }

  async return(): Promise<IteratorResult<Page, undefined>> {
    this.#isLeft = true
    this.#ahead.end()
    return { done: true, value: undefined }
  }

  async #readAhead(page: Page, query: PageQuery, next: PageQuery | undefined): Promise<void> {
    const { style, readAhead } = this.#parts
    // Unless it was asked for, nothing is risked on the first page: most lists have no other.
    const most = readAhead ?? (this.#pagesRead > 1 ? 1 : 0)
    if (most === 0) return
    await this.#ahead.turnTo(next === undefined ? [] : (style.ahead?.(page, query, most) ?? [next]))
    // Whoever left while the question for spare requests was under way wants nothing any more.
    if (this.#isLeft) this.#ahead.end()
  }
}

class ItemIterator<Item, Page> implements AsyncIterator<Item, undefined> {
  readonly #pages: PageIterator<Item, Page>
  readonly #style: PagingStyle<Page, Item>
  #items: readonly Item[] = []
  #position = 0
  readonly #turns = new Turns()

  constructor(pages: PageIterator<Item, Page>, style: PagingStyle<Page, Item>) {
    this.#pages = pages
    this.#style = style
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    // Nearly every item: nothing has to be waited for.
    if (this.#turns.areFree && this.#position < this.#items.length) return Promise.resolve(this.#take())
    return this.#turns.take(() => this.#next())
  }

  async #next(): Promise<IteratorResult<Item, undefined>> {
    while (this.#position >= this.#items.length) {
      const { done, value } = await this.#pages.next()
      if (done === true) return { done: true, value: undefined }
      this.#items = this.#style.items(value)
      this.#position = 0
    }
    return this.#take()
  }

  #take(): IteratorResult<Item, undefined> {
    const value = this.#items[this.#position] as Item // callers have made sure that there is one
    this.#position += 1
    return { done: false, value }
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    await this.#pages.return()
    return { done: true, value: undefined }
  }
}
