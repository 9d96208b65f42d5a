import type { ResponseDetails } from '../call/call.ts'
import type { PageQuery } from './paging-style.ts'

// Counting spare requests may take a request to a shared store; for so many pages one count holds.
const pagesPerCount = 8

/** What {@link ReadAhead} is made from. */
export interface ReadAheadDependencies<Raw> {
  /** Reads one page; `ended` ends that. */
  readonly read: (query: PageQuery, ended: AbortSignal) => Promise<ResponseDetails<Raw>>
  /** How many requests could be sent now without waiting. */
  readonly countSpareRequests: () => Promise<number>
}

interface PageInFlight<Raw> {
  readonly key: string
  readonly page: Promise<ResponseDetails<Raw>>
  readonly end: AbortController
}

/** The pages of one list that are requested before they are needed, on spare requests only. */
export class ReadAhead<Raw> {
  readonly #dependencies: ReadAheadDependencies<Raw>
  /** In the order of requests. A map would keep pages alive that were taken from it, through the tables that it outgrows. */
  readonly #inFlight: PageInFlight<Raw>[] = []
  #allowance = 0

  constructor(dependencies: ReadAheadDependencies<Raw>) {
    this.#dependencies = dependencies
  }

  /** Takes the page of a query, if it was requested; it then belongs to the caller, with its failure. */
  take(query: PageQuery): Promise<ResponseDetails<Raw>> | undefined {
    const key = JSON.stringify(query)
    const index = this.#inFlight.findIndex((page) => page.key === key)
    return index === -1 ? undefined : this.#inFlight.splice(index, 1)[0]?.page
  }

  /** Requests the pages of these queries, in their order, as far as there are spare requests; aborts all others. */
  async prefetch(queries: readonly PageQuery[]): Promise<void> {
    const wanted = new Map(queries.map((query) => [JSON.stringify(query), query]))
    for (const page of this.#inFlight.splice(0)) {
      if (wanted.delete(page.key)) this.#inFlight.push(page)
      else page.end.abort(abortReason)
    }
    if (wanted.size > this.#allowance) {
      // The page at hand must be handed out, whatever stands in the way of the next one.
      const spare = await this.#dependencies.countSpareRequests().catch(() => 0)
      this.#allowance = Math.min(spare, pagesPerCount)
    }
    for (const [key, query] of wanted) {
      if (this.#allowance < 1) return
      this.#allowance -= 1
      this.#start(key, query)
    }
  }

  /** Aborts all pages in flight. */
  end(): void {
    for (const { end } of this.#inFlight.splice(0)) end.abort(abortReason)
  }

  #start(key: string, query: PageQuery): void {
    const end = new AbortController()
    const page = this.#dependencies.read(query, end.signal)
    // If nobody takes it, its failure is nobody's; if somebody does, they get the failure and may request it again.
    page.catch(() => undefined)
    this.#inFlight.push({ key, page, end })
  }
}

// Nobody gets to see it: the pages that it ends are nobody's.
const abortReason = 'the list is not read on'
