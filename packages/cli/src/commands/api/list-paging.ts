import type { CatalogOperation } from '@cloudconnexa/catalog'
import type { RawPagesRequest } from '@cloudconnexa/core'
import { CommandError } from '../../errors/command-error.ts'

type PagingStyle = Exclude<RawPagesRequest['paging'], undefined | string | { readonly cursor: string }>
type PageQuery = ReturnType<PagingStyle['first']>

/** Items that a page has at most: the most that the API gives. */
const pageSize = 1000
const cursorPageSize = 100

function toRecord(page: unknown): Record<string, unknown> {
  return typeof page === 'object' && page !== null ? { ...page } : {}
}

/** The items of a page: an array as such, `content`, or the only property that is an array. */
function findItems(page: unknown): readonly unknown[] | undefined {
  if (Array.isArray(page)) return page
  const { content, ...others } = toRecord(page)
  if (Array.isArray(content)) return content
  const arrays = Object.values(others).filter((part): part is unknown[] => Array.isArray(part))
  return arrays.length === 1 ? arrays[0] : undefined
}

function findNext(page: unknown, query: PageQuery): PageQuery | undefined {
  const { nextCursor, totalPages } = toRecord(page)
  if (typeof nextCursor === 'string' && nextCursor !== '')
    return nextCursor === query['cursor'] ? undefined : { ...query, cursor: nextCursor }
  const following = Number(query['page']) + 1
  return typeof totalPages === 'number' && following < totalPages && findItems(page)?.length !== 0
    ? { ...query, page: following }
    : undefined
}

/**
 * Creates a style that reads lists in any of the forms that the API has, told apart by the response.
 *
 * @param operation - The operation, where it is known; it says how to ask for large pages.
 * @param name - Method and path, for messages.
 */
export function createListPaging(operation: CatalogOperation | undefined, name: string): PagingStyle {
  const paging = operation === undefined ? 'pages' : operation.paging
  return {
    first: (asked) => {
      if (paging === 'pages') return { page: 0, size: pageSize, ...asked }
      return paging === 'cursors' ? { size: cursorPageSize, ...asked } : asked
    },
    items: (page) => {
      const items = findItems(page)
      if (items !== undefined) return items
      throw new CommandError(`The response to ${name} is not a list.`, { hint: 'Leave out --all.' })
    },
    verify: (page, query) => {
      const { page: number } = toRecord(page)
      const wanted = Number(query['page'])
      if (typeof number !== 'number' || Number.isNaN(wanted) || number === wanted) return
      throw new CommandError(`Page ${wanted} of ${name} was requested, and page ${number} came.`, {
        exit: 'api',
        hint: 'Leave out --all, and read the pages one by one.',
      })
    },
    next: findNext,
  }
}
