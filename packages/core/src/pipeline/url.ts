import type { PipelineRequest } from './exchange.ts'

/** Where every 1.x version of the API lives. */
const apiPath = '/api/v1'

/** Whole address of a request. */
export function urlOf({ baseUrl, path, query }: PipelineRequest): string {
  return `${baseUrl}${apiPath}${path}${query === '' ? '' : `?${query}`}`
}
