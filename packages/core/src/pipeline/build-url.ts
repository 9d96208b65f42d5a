import type { PipelineRequest } from './exchange.ts'

/** Whole address of a request. */
export function buildUrl({ baseUrl, apiPath, path, query }: PipelineRequest): string {
  return `${baseUrl}${apiPath}${path}${query === '' ? '' : `?${query}`}`
}
