import type { RawRequest } from '@cloudconnexa/core'
import { CommandError } from '../../errors/command-error.ts'

/** Query parameters by name. */
export type ApiQuery = NonNullable<RawRequest['query']>

/** A path as it was typed, taken apart. */
export interface ApiPath {
  /** Below the path of the API, with a leading slash. */
  readonly path: string
  /** What stood behind a question mark. */
  readonly query: ApiQuery
}

/**
 * Reads a path as people type or copy it: with or without a leading slash, with or without `/api/v1`, with or without a query.
 *
 * @param typed - What was typed.
 * @throws {CommandError} when it is an address on another host, which credentials must not be sent to.
 */
export function readApiPath(typed: string): ApiPath {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(typed)) {
    throw new CommandError('The path names a scheme or a host.', {
      hint: 'Pass what follows /api/v1, such as networks/42. The host is that of the context.',
    })
  }
  const [before = '', ...after] = typed.split('?')
  const path = `/${before.replace(/^\/+/, '')}`.replace(/^\/api\/v1(?=\/|$)/i, '')
  return { path, query: readQuery(after.join('?')) }
}

function readQuery(text: string): ApiQuery {
  const query: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query[name]
    query[name] = before === undefined ? value : [before, value].flat()
  }
  return query
}
