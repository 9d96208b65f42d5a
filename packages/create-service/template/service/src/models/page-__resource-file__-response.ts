import type { __Resource__Response } from './__resource-file__-response.ts'

/** Response of `list__Resources__`: one page. */
export interface Page__Resource__Response {
  /** The items of this page. */
  readonly content: readonly __Resource__Response[]
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
