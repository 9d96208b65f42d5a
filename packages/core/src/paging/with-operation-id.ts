import { CloudConnexaError } from '@cloudconnexa/errors'
import type { PagingStyle } from './paging-style.ts'

/** The same style, whose errors name the operation that the list belongs to, as those of the pipeline do. */
export function withOperationId<Page, Item>(
  style: PagingStyle<Page, Item>,
  operation: string,
): PagingStyle<Page, Item> {
  const named = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (error instanceof CloudConnexaError) error.attach({ operation })
      throw error
    }
  }
  return {
    first: (asked) => named(() => style.first(asked)),
    items: (page) => named(() => style.items(page)),
    verify: (page, query) => named(() => style.verify?.(page, query)),
    next: (page, query) => named(() => style.next(page, query)),
    ...(style.ahead && { ahead: (page, query, most) => named(() => style.ahead?.(page, query, most) ?? []) }),
  }
}
