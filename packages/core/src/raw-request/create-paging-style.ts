import { ValidationError } from '@cloudconnexa/errors'
import { bareArray, cursors, pageNumbers, type PagingStyle } from '../paging/paging-style.ts'
import type { RawPaging } from './raw-request.ts'

const cursorPageSize = 100

/** Creates the style that a caller has named. What is none fails with a `ValidationError` when the first page is read. */
export function createPagingStyle(paging: RawPaging = 'numbers'): PagingStyle<unknown, unknown> {
  // Each copes with any response: it throws for one that holds no list.
  if (paging === 'numbers') return pageNumbers<unknown>()
  if (paging === 'array') return bareArray<unknown>()
  if (typeof paging !== 'object' || paging === null) return unusable
  if ('cursor' in paging)
    return typeof paging.cursor === 'string' ? cursors(paging.cursor, cursorPageSize) : unusable
  return 'first' in paging && 'items' in paging && 'next' in paging ? paging : unusable
}

const unusable: PagingStyle<unknown, unknown> = {
  first() {
    const rule = "must be 'numbers', 'array', { cursor: … } with the name of the items, or a paging style"
    throw new ValidationError(`The paging of a list is not valid: it ${rule}.`, {
      code: 'REQUEST_INVALID',
      hint: 'Nothing was sent. Correct `paging`, or leave it out for lists by page number.',
      issues: [{ path: 'paging', message: rule }],
      origin: 'client',
      outcome: 'not-sent',
    })
  },
  items: () => [],
  next: () => undefined,
}
