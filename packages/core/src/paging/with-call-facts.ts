import { type CallFacts, CloudConnexaError } from '@cloudconnexa/errors'
import type { PagingStyle } from './paging-style.ts'

/**
 * The same style, whose errors name the call that the list belongs to, as those of the pipeline do.
 *
 * @param describe - Describes that call, once something has failed.
 */
export function withCallFacts<Raw, Item>(
  style: PagingStyle<Raw, Item>,
  describe: () => CallFacts,
): PagingStyle<Raw, Item> {
  const attachFacts = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (error instanceof CloudConnexaError) error.attach(describe())
      throw error
    }
  }
  return {
    first: (asked) => attachFacts(() => style.first(asked)),
    items: (page) => attachFacts(() => style.items(page)),
    total: (page) => attachFacts(() => style.total?.(page)),
    verify: (page, query) => attachFacts(() => style.verify?.(page, query)),
    next: (page, query) => attachFacts(() => style.next(page, query)),
    ...(style.ahead && {
      ahead: (page, query, most) => attachFacts(() => style.ahead?.(page, query, most) ?? []),
    }),
  }
}
