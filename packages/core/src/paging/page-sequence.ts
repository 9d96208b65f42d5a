import type { ListDependencies, PageReader } from './list-dependencies.ts'
import { createPage, type ReadPage } from './page.ts'
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

/** Which page to read. */
interface PageRequest<Item, Raw> {
  readonly style: PagingStyle<Raw, Item>
  /** Its number among the pages of the list, from 0. */
  readonly position: number
  readonly query: PageQuery
}

interface RequestedPage<Item, Raw> {
  readonly position: number
  readonly page: Promise<ReadPage<Item, Raw>>
}

/**
 * The pages of one pass over a list, from the first on: each leads to the next one.
 *
 * Of all pages only the one furthest on is kept, so that several who are at the same place read it once. A page that kept the one
 * after it would keep all that follow: of a long list, none could be freed before the garbage collector looks through old memory.
 */
export class PageSequence<Item, Raw> {
  readonly #dependencies: ListDependencies<Item, Raw>
  readonly #read: PageReader<Raw>
  readonly #ahead: ReadAhead<Raw> | undefined
  readonly #watch: TotalWatch
  #hasEnded = false
  #furthest: RequestedPage<Item, Raw> | undefined
  /** Where in the list each query stands; one that is named again further on means that the server goes round in a circle. */
  readonly #positions = new Map<string, number>()
  /** Pages from the first on that the watch knows of. */
  #counted = 0

  constructor(dependencies: ListDependencies<Item, Raw>, { readsAhead, sharesTimeout }: ReadingOptions) {
    this.#dependencies = dependencies
    this.#read = dependencies.createReader(sharesTimeout)
    const { countSpareRequests, logger, operation, query } = dependencies
    this.#watch = new TotalWatch(logger, operation, (query['page'] ?? 0) === 0)
    this.#ahead = readsAhead ? new ReadAhead({ read: this.#read, countSpareRequests }) : undefined
  }

  /** Reads the first page, together with its response. */
  async readFirst(): Promise<ReadPage<Item, Raw>> {
    const { style: given, query } = this.#dependencies
    const style = typeof given === 'function' ? await given() : given
    return this.#readOnce({ style, position: 0, query: style.first(query) })
  }

  /** Ends reading ahead; pages in flight are aborted. */
  end(): void {
    this.#hasEnded = true
    this.#ahead?.end()
  }

  /** Reads a page, or hands out the same promise as last time where no page further on was requested since. */
  #readOnce(request: PageRequest<Item, Raw>): Promise<ReadPage<Item, Raw>> {
    const { position } = request
    if (this.#furthest?.position === position) return this.#furthest.page
    const page = this.#readPage(request)
    if (position >= (this.#furthest?.position ?? 0)) this.#furthest = { position, page }
    return page
  }

  async #readPage(request: PageRequest<Item, Raw>): Promise<ReadPage<Item, Raw>> {
    const { style, position, query } = request
    try {
      const response = await (this.#ahead?.take(query) ?? this.#read(query))
      const raw = response.data
      // Throws for a response that holds no list.
      const items = style.items(raw)
      style.verify?.(raw, query)
      if (position >= mostPages)
        throw createUnexpectedResponse(`A list goes on after ${mostPages} pages.`, '')
      const next = this.#findNext(request, raw)
      const total = style.total?.(raw)
      // Not a page that somebody has gone back to.
      if (position === this.#counted) {
        this.#counted += 1
        this.#watch.add({ count: items.length, total, isLast: next === undefined })
      }
      await this.#prefetch(request, raw, next)
      const readNext = next === undefined ? undefined : () => this.#readOnce(next)
      return {
        response: { ...response, data: createPage({ items, total, raw, readNext }) },
        readNext,
      }
    } catch (error) {
      // The next one who asks for it has it requested again.
      if (this.#furthest?.position === position) this.#furthest = undefined
      throw error
    }
  }

  #findNext(
    { style, position, query }: PageRequest<Item, Raw>,
    raw: Raw,
  ): PageRequest<Item, Raw> | undefined {
    this.#positions.set(JSON.stringify(query), position)
    const next = style.next(raw, query)
    if (next === undefined) return undefined
    const known = this.#positions.get(JSON.stringify(next))
    const isNew = known === undefined || known === position + 1
    return isNew ? { style, position: position + 1, query: next } : undefined
  }

  async #prefetch(
    { style, position, query }: PageRequest<Item, Raw>,
    raw: Raw,
    next: PageRequest<Item, Raw> | undefined,
  ): Promise<void> {
    const { readAhead } = this.#dependencies
    // Unless it was requested, nothing is risked on the first page: most lists have no other.
    const most = readAhead ?? (position > 0 ? 1 : 0)
    // Who goes back to an earlier page does not go on from there.
    const isFurthest = this.#furthest?.position === position
    if (this.#ahead === undefined || this.#hasEnded || !isFurthest || most === 0) return
    await this.#ahead.prefetch(next === undefined ? [] : (style.ahead?.(raw, query, most) ?? [next.query]))
    // A reader that left while the spare requests were being counted needs no more pages.
    if (this.#hasEnded) this.#ahead.end()
  }
}
