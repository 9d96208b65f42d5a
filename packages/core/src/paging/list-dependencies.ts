import type { ResponseDetails } from '../call/call.ts'
import type { PageQuery, PagingStyle } from './paging-style.ts'
import type { PagesAhead } from '../call/call-options.ts'

/** Reads one page; `ended` ends that, besides the caller's own signal. */
type PageReader<Page> = (query: PageQuery, ended?: AbortSignal) => Promise<ResponseDetails<Page>>

/** What a list is made from. */
export interface ListDependencies<Item, Page> {
  readonly style: PagingStyle<Page, Item>
  /** The caller's query: filters, `page`, `size`. */
  readonly query: PageQuery
  readonly read: PageReader<Page>
  /** How many pages to read ahead; `undefined` is one, from the second page on. */
  readonly readAhead: PagesAhead | undefined
  /** How many requests could be sent now without waiting. */
  readonly spareRequests: () => Promise<number>
}
