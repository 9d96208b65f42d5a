import type { ResponseDetails } from '../call/call.ts'
import type { PageQuery } from './paging-style.ts'

// Asking for spare requests may be a question to a shared store; for so many pages one answer holds.
const pagesPerQuestion = 8

/** What {@link ReadAhead} is made from. */
export interface ReadAheadDependencies<Page> {
  /** Reads one page; `ended` ends that. */
  readonly read: (query: PageQuery, ended: AbortSignal) => Promise<ResponseDetails<Page>>
  /** How many requests could be sent now without waiting. */
  readonly spareRequests: () => Promise<number>
}

interface PageInFlight<Page> {
  readonly page: Promise<ResponseDetails<Page>>
  readonly end: AbortController
}

/** The pages of one list that are asked for before their turn, on spare requests only. */
export class ReadAhead<Page> {
  readonly #parts: ReadAheadDependencies<Page>
  readonly #inFlight = new Map<string, PageInFlight<Page>>()
  #allowance = 0

  constructor(parts: ReadAheadDependencies<Page>) {
    this.#parts = parts
  }

  /** The page of a query, if it was asked for; it then belongs to the caller, with its failure. */
  take(query: PageQuery): Promise<ResponseDetails<Page>> | undefined {
    const key = JSON.stringify(query)
    const found = this.#inFlight.get(key)
    this.#inFlight.delete(key)
    return found?.page
  }

  /** Asks for the pages of these queries, in their order, as far as there are spare requests; gives all others up. */
  async prefetch(queries: readonly PageQuery[]): Promise<void> {
    const wanted = new Map(queries.map((query) => [JSON.stringify(query), query]))
    for (const [key, { end }] of this.#inFlight) {
      if (wanted.delete(key)) continue
      this.#inFlight.delete(key)
      end.abort(givenUp)
    }
    if (wanted.size > this.#allowance) {
      // The page at hand must be handed out, whatever stands in the way of the next one.
      const spare = await this.#parts.spareRequests().catch(() => 0)
      this.#allowance = Math.min(spare, pagesPerQuestion)
    }
    for (const [key, query] of wanted) {
      if (this.#allowance < 1) return
      this.#allowance -= 1
      this.#start(key, query)
    }
  }

  /** Gives up all pages in flight. */
  end(): void {
    for (const { end } of this.#inFlight.values()) end.abort(givenUp)
    this.#inFlight.clear()
  }

  #start(key: string, query: PageQuery): void {
    const end = new AbortController()
    const page = this.#parts.read(query, end.signal)
    // If nobody asks for it, its failure is nobody's; if somebody does, they get the failure and may ask again.
    page.catch(() => undefined)
    this.#inFlight.set(key, { page, end })
  }
}

// Nobody gets to see it: the pages that it ends are nobody's.
const givenUp = 'the list is not read on'
