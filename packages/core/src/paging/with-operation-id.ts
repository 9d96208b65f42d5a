import { CloudConnexaError } from '@cloudconnexa/errors'
import type { PagingStyle } from './paging-style.ts'

/** The same style, whose errors name the operation that the list belongs to, as those of the pipeline do. */
export function withOperationId<Raw, Item>(
  style: PagingStyle<Raw, Item>,
  operation: string,
): PagingStyle<Raw, Item> {
  const attachId = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (error instanceof CloudConnexaError) error.attach({ operation })
      throw error
    }
  }
  return {
    first: (asked) => attachId(() => style.first(asked)),
    items: (page) => attachId(() => style.items(page)),
    total: (page) => attachId(() => style.total?.(page)),
    verify: (page, query) => attachId(() => style.verify?.(page, query)),
    next: (page, query) => attachId(() => style.next(page, query)),
    ...(style.ahead && {
      ahead: (page, query, most) => attachId(() => style.ahead?.(page, query, most) ?? []),
    }),
  }
}
