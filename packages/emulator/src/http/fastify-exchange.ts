import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiResponse } from '../api/response.ts'

/** Sends a response: an empty body, raw text, or JSON. */
export function sendResponse(reply: FastifyReply, response: ApiResponse): FastifyReply {
  reply.code(response.status)
  if (response.body === undefined) return reply.send()
  if (response.isText === true && typeof response.body === 'string') {
    return reply.type('text/plain; charset=utf-8').send(response.body)
  }
  return reply.type('application/json').send(JSON.stringify(response.body))
}

/** Returns the path of a request without its query. */
export function getPath(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? ''
}

/** Returns the body of a request as it was sent; empty if there was none. */
export function getBodyText(request: FastifyRequest): string {
  return typeof request.body === 'string' ? request.body : ''
}

/** Returns the path parameters, which Fastify types as unknown. */
export function getPathParameters(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.params as Readonly<Record<string, string>>
}

/** Returns the query parameters, which Fastify types as unknown: an array for a parameter that was sent several times. */
export function getQueryParameters(
  request: FastifyRequest,
): Readonly<Record<string, string | readonly string[]>> {
  return request.query as Readonly<Record<string, string | readonly string[]>>
}

/** Converts a path template with `{name}` parameters to the form that Fastify takes. */
export function toFastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
