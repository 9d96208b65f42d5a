import type { PagesAhead } from '../call/call-options.ts'
import type { ResponseDetails } from '../call/call.ts'
import type { Logger } from '../logging/logger.ts'
import type { PageQuery, PagingStyle } from './paging-style.ts'

/** Reads one page; `ended` ends that, besides the caller's own signal. */
export type PageReader<Raw> = (query: PageQuery, ended?: AbortSignal) => Promise<ResponseDetails<Raw>>

/** What a list is made from. */
export interface ListDependencies<Item, Raw> {
  /** How the list is read; a function loads that with the first page. */
  readonly style: PagingStyle<Raw, Item> | (() => Promise<PagingStyle<Raw, Item>>)
  /** The id of the operation, for the log. */
  readonly operation: string
  readonly logger: Logger
  /** The caller's query: filters, `page`, `size`. */
  readonly query: PageQuery
  /** Creates what reads pages; where it shares the timeout, that of the list is the time of all pages together. */
  readonly createReader: (sharesTimeout: boolean) => PageReader<Raw>
  /** How many pages to read ahead; `undefined` is one, from the second page on. */
  readonly readAhead: PagesAhead | undefined
  /** How many requests could be sent now without waiting. */
  readonly countSpareRequests: () => Promise<number>
}
