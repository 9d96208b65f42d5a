import type { PipelineRequest } from './exchange.ts'

/** Whole address of a request. */
export function urlOf({ baseUrl, apiPath, path, query }: PipelineRequest): string {
  return `${baseUrl}${apiPath}${path}${query === '' ? '' : `?${query}`}`
}
