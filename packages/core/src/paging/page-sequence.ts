import type { ResponseDetails } from '../call/call.ts'
import type { ListDependencies, PageReader } from './list-dependencies.ts'
import { createPage, type Page } from './page.ts'
import { createUnexpectedResponse, type PageQuery, type PagingStyle } from './paging-style.ts'
import { ReadAhead } from './read-ahead.ts'
import { TotalWatch } from './total-watch.ts'

// No account has as many; a list that goes on is a server that loops.
const mostPages = 100_000

/** How the pages of one pass over a list are read. */
export interface ReadingOptions {
  /** Whether pages are requested before they are needed. */
  readonly readsAhead: boolean
  /** Whether the `timeout` of the list is that of all requests together. */
  readonly sharesTimeout: boolean
}

/** The pages of one pass over a list, from the first on: each leads to the next one, and none is read twice. */
export class PageSequence<Item, Raw> {
  readonly #dependencies: ListDependencies<Item, Raw>
  readonly #read: PageReader<Raw>
  readonly #ahead: ReadAhead<Raw> | undefined
  readonly #watch: TotalWatch
  #hasEnded = false
  #pagesRead = 0
  /** The queries of all pages so far; a page that is named again means that the server goes round in a circle. */
  readonly #queries = new Set<string>()

  constructor(dependencies: ListDependencies<Item, Raw>, { readsAhead, sharesTimeout }: ReadingOptions) {
    this.#dependencies = dependencies
    this.#read = dependencies.createReader(sharesTimeout)
    const { countSpareRequests, logger, operation, query } = dependencies
    this.#watch = new TotalWatch(logger, operation, (query['page'] ?? 0) === 0)
    this.#ahead = readsAhead ? new ReadAhead({ read: this.#read, countSpareRequests }) : undefined
  }

  /** Reads the first page, together with its response. */
  async readFirst(): Promise<ResponseDetails<Page<Item, Raw>>> {
    const { style: given, query } = this.#dependencies
    const style = typeof given === 'function' ? await given() : given
    return this.#readPage(style, style.first(query))
  }

  /** Ends reading ahead; pages in flight are aborted. */
  end(): void {
    this.#hasEnded = true
    this.#ahead?.end()
  }

  async #readPage(
    style: PagingStyle<Raw, Item>,
    query: PageQuery,
  ): Promise<ResponseDetails<Page<Item, Raw>>> {
    const response = await (this.#ahead?.take(query) ?? this.#read(query))
    const raw = response.data
    // Throws for a response that holds no list.
    const items = style.items(raw)
    style.verify?.(raw, query)
    if (this.#pagesRead >= mostPages)
      throw createUnexpectedResponse(`A list goes on after ${mostPages} pages.`, '')
    const next = this.#findNext(style, raw, query)
    this.#pagesRead += 1
    const total = style.total?.(raw)
    this.#watch.add({ count: items.length, total, isLast: next === undefined })
    await this.#prefetch(style, raw, query, next)
    const readNext = next === undefined ? undefined : async () => (await this.#readPage(style, next)).data
    return { ...response, data: createPage({ items, total, raw, readNext }) }
  }

  #findNext(style: PagingStyle<Raw, Item>, raw: Raw, query: PageQuery): PageQuery | undefined {
    this.#queries.add(JSON.stringify(query))
    const next = style.next(raw, query)
    return this.#queries.has(JSON.stringify(next)) ? undefined : next
  }

  async #prefetch(
    style: PagingStyle<Raw, Item>,
    raw: Raw,
    query: PageQuery,
    next: PageQuery | undefined,
  ): Promise<void> {
    const { readAhead } = this.#dependencies
    // Unless it was requested, nothing is risked on the first page: most lists have no other.
    const most = readAhead ?? (this.#pagesRead > 1 ? 1 : 0)
    if (this.#ahead === undefined || this.#hasEnded || most === 0) return
    await this.#ahead.prefetch(next === undefined ? [] : (style.ahead?.(raw, query, most) ?? [next]))
    // A reader that left while the spare requests were being counted needs no more pages.
    if (this.#hasEnded) this.#ahead.end()
  }
}
