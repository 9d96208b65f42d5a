import type { ValidationIssue } from '@cloudconnexa/errors'
import type { Operation } from '../contract/operation.ts'
import type { StandardSchema } from '../model/standard-schema.ts'
import type { PageQuery, PagingStyle } from '../paging/paging-style.ts'
import { createInvalidRequest, createRawOperation, type RawInput } from './create-operation.ts'
import { createPagingStyle } from './create-paging-style.ts'
import { findPropertyIssues } from './property-issues.ts'
import { parseBySchema } from './parse-by-schema.ts'
import type { RawPagesRequest, RawPaging, RawQuery } from './raw-request.ts'

/** A list at any path of the API, for `createList`. */
export interface RawPages<Item> {
  /** Method and path, for errors. */
  readonly id: string
  readonly style: PagingStyle<unknown, Item>
  /** Creates the operation that reads one page. */
  readonly createOperation: (query: PageQuery) => Operation<RawInput, unknown>
}

/** Describes a list. What is wrong with the request shows when its first page is read. */
export function createRawPages<Item>(request: RawPagesRequest<Item>): RawPages<Item> {
  const issues = findPropertyIssues(request, pagesProperties)
  if (typeof request !== 'object' || request === null) return createUnusablePages('request', issues)
  const { path, paging, schema } = request
  if (issues.length > 0) return createUnusablePages(`GET ${path}`, issues)
  const style = createPagingStyle(paging)
  // The items of a page, as the schema has made them.
  const parsed = new WeakMap<object, readonly Item[]>()
  const findParsed = (page: unknown): readonly Item[] | undefined =>
    typeof page === 'object' && page !== null ? parsed.get(page) : undefined
  const readItems = (page: unknown): readonly Item[] =>
    // Without a schema the caller says what the items are, and nothing is known of them.
    findParsed(page) ?? (style.items(page) as readonly Item[])
  const parse = async (page: unknown, itemSchema: StandardSchema<Item>): Promise<unknown> => {
    const items = style.items(page)
    const before = nameItems(paging)
    // Asynchronous for each of them: one that throws at once must not leave the rejections of others unhandled.
    const results = items.map(async (item, index) => parseBySchema(itemSchema, item, [...before, index]))
    parsed.set(Object(page), await Promise.all(results))
    return page
  }
  return {
    id: `GET ${path}`,
    style: {
      first: (asked) => style.first(asked),
      items: readItems,
      total: (page) => style.total?.(page),
      verify: (page, query) => style.verify?.(page, query),
      next: (page, query) => style.next(page, query),
      ...(style.ahead && { ahead: (page, query, most) => style.ahead?.(page, query, most) ?? [] }),
    },
    createOperation(query) {
      // Whatever a style puts into the query is checked where it is written.
      const operation = createRawOperation({ method: 'GET', path, query: query as RawQuery, schema })
      if (schema === undefined || operation.written === undefined) return operation
      return { ...operation, written: { ...operation.written, parse: (page) => parse(page, schema) } }
    },
  }
}

// A record, because a new property that is missing here does not compile.
const pagesProperties: Readonly<Record<keyof RawPagesRequest, true>> = {
  path: true,
  query: true,
  paging: true,
  schema: true,
}

/** A list whose first page fails, because the request for it is not valid. */
function createUnusablePages(id: string, issues: readonly ValidationIssue[]): RawPages<never> {
  const fail = (): never => {
    throw createInvalidRequest(id, issues)
  }
  return {
    id,
    style: { first: fail, items: () => [], next: () => undefined },
    createOperation: fail,
  }
}

/** Where the items stand in a response, for the paths of issues. */
function nameItems(paging: RawPaging = 'numbers'): readonly string[] {
  if (paging === 'numbers') return ['content']
  if (paging === 'array') return []
  return 'cursor' in paging ? [paging.cursor] : ['items']
}
