import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseJson, parseMediaType } from '../api/request-body.ts'
import { EmulatorOptionError } from '../errors/option-error.ts'
import {
  getBodyText,
  getPathParameters,
  getQueryParameters,
  sendResponse,
  toFastifyPath,
} from './fastify-exchange.ts'
import type { Guard } from './guard.ts'

/** A request to an additional route. */
export interface AdditionalRequest {
  /** Path parameters. */
  readonly params: Readonly<Record<string, string>>
  /** Query parameters. */
  readonly query: Readonly<Record<string, unknown>>
  /** The parsed body if it was sent as JSON, otherwise its text, `undefined` if there was none. */
  readonly body: unknown
  /** Headers, with lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** The response of an additional route; without `body` it is empty. */
export interface AdditionalResponse {
  /** HTTP status. */
  readonly status: number
  /** Sent as JSON, whatever it is. */
  readonly body?: unknown
}

/** A route of your own besides those of the API, behind the same authentication, rate limits and faults. */
export interface AdditionalRoute {
  /** HTTP method. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Begins with a slash; parameters are written `{name}`. */
  readonly path: string
  /** Responds to a request. */
  handler(request: AdditionalRequest): AdditionalResponse | Promise<AdditionalResponse>
}

/**
 * Adds an additional route.
 *
 * @throws {EmulatorOptionError} when its path is not valid, or the emulator serves it already.
 */
export function addAdditionalRoute(server: FastifyInstance, route: AdditionalRoute, guard: Guard): void {
  const { method, path } = route
  const url = toFastifyPath(path)
  if (!path.startsWith('/'))
    throw new EmulatorOptionError(`The path of an additional route must begin with a slash: ${path}`)
  if (server.hasRoute({ method, url })) {
    throw new EmulatorOptionError(
      `The emulator serves ${method} ${path} already; give the additional route another path`,
    )
  }
  server.route({
    method,
    url,
    onRequest: guard,
    async handler(request, reply) {
      const response = await route.handler({
        params: getPathParameters(request),
        query: getQueryParameters(request),
        body: readBody(request),
        headers: request.headers,
      })
      return sendResponse(reply, response)
    },
  })
}

function readBody(request: FastifyRequest): unknown {
  const text = getBodyText(request)
  if (text === '') return undefined
  return parseMediaType(request.headers['content-type'] ?? '') === 'application/json' ? parseJson(text) : text
}
