import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AdditionalRoute } from './additional-route.ts'
import { type Answer, emptyRefusal } from './answers.ts'
import { Change } from './audit.ts'
import type { ApiKeys } from './api-keys.ts'
import type { Authentication } from './authentication.ts'
import { type DocumentedOperation, operations } from './document.ts'
import { bodyText, pathParameters, queryParameters, sendAnswer } from './exchange.ts'
import { asAllocated } from './ip-allocation.ts'
import { EmulatorOptionError } from './option-error.ts'
import type { RateLimiter } from './rate-limit.ts'
import { mediaType, parseJson, readBody } from './request-body.ts'
import { sections } from './sections/index.ts'
import { given, type Section } from './sections/section.ts'
import type { Tenant } from './tenant.ts'
import { RequestValidator } from './validation.ts'

/** What the routes work with. */
export interface RouteParts {
  readonly tenant: Tenant
  readonly apiKeys: ApiKeys
  readonly authentication: Authentication
  readonly rateLimiter: RateLimiter
  readonly additionalRoutes: readonly AdditionalRoute[]
  /** Makes what a request has changed durable. Nothing is answered before. */
  readonly commit: () => void
}

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** Adds the token endpoint, a route for every operation that has a handler, and the additional routes. */
export function addRoutes(server: FastifyInstance, parts: RouteParts): void {
  const validator = new RequestValidator()
  const tokenOperation = operationOf('requestToken')
  server.route({
    method: tokenOperation.method,
    url: fastifyPath(tokenOperation.path),
    handler(request, reply) {
      const answer = requestToken(request, parts.authentication)
      parts.commit()
      return sendAnswer(reply, answer)
    },
  })
  for (const section of sections) {
    for (const id of Object.keys(section.handlers)) {
      const operation = operationOf(id)
      const run = operationRunner(operation, section, validator, parts.tenant)
      server.route({
        method: operation.method,
        url: fastifyPath(operation.path),
        onRequest: guardOf(parts, operation.section),
        handler(request, reply) {
          const answer = run(request)
          parts.commit()
          return sendAnswer(reply, answer)
        },
      })
    }
  }
  for (const route of parts.additionalRoutes) addAdditionalRoute(server, route, guardOf(parts))
}

function operationOf(id: string): DocumentedOperation {
  const operation = operations.get(id)
  if (operation === undefined) throw new Error(`The OpenAPI document has no operation ${id}`)
  return operation
}

function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/** The API key behind each request, once it is known. */
const callers = new WeakMap<FastifyRequest, string>()

/** Knows the caller, or refuses with 401; takes a token from the caller's bucket, or refuses with 429; checks what the caller may do, or refuses with 403. */
function guardOf({ apiKeys, authentication, rateLimiter }: RouteParts, section?: string): Guard {
  // Fastify waits for hooks that return a promise.
  return async (request, reply) => {
    apiKeys.requireEnabled()
    const apiKey = authentication.identify(request.headers.authorization)
    const kind = request.method === 'GET' ? 'read' : 'write'
    const { allowed, headers } = rateLimiter.take(apiKey.clientId, kind, apiKey.rateLimit)
    reply.headers(headers)
    if (!allowed) throw emptyRefusal(429)
    apiKeys.requireAddress(apiKey, request.ip)
    apiKeys.requirePermission(apiKey, { kind, ...given('section', section) })
    callers.set(request, apiKey.clientId)
  }
}

function requestToken(request: FastifyRequest, authentication: Authentication): Answer {
  return authentication.requestToken({
    authorization: request.headers.authorization,
    address: request.ip,
    query: queryParameters(request),
    contentType: request.headers['content-type'],
    body: bodyText(request),
  })
}

/** What happens to every request to an operation, whatever its section. */
function operationRunner(
  operation: DocumentedOperation,
  { handlers, optional, alsoAccepts }: Section,
  validator: RequestValidator,
  tenant: Tenant,
): (request: FastifyRequest) => Answer {
  const { id } = operation
  const handler = handlers[id]
  if (handler === undefined) throw new Error(`Operation ${id} has no handler`)
  return (request) => {
    const query = validator.query(operation, queryParameters(request))
    const body =
      operation.body &&
      validator.body(
        operation,
        operation.body.schema,
        readBody(operation, request.headers['content-type'], bodyText(request), alsoAccepts?.[id]),
        optional?.[id],
      )
    const clientId = callers.get(request) ?? tenant.clientId
    const call = { path: pathParameters(request), query, body, clientId }
    const change = operation.method === 'GET' ? undefined : new Change(operation, call, tenant)
    const answer = handler(call, tenant)
    change?.record(answer, request.id)
    return asAllocated(answer, tenant.state)
  }
}

function addAdditionalRoute(server: FastifyInstance, route: AdditionalRoute, guard: Guard): void {
  const { method, path } = route
  const url = fastifyPath(path)
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
      const answer = await route.handler({
        params: pathParameters(request),
        query: queryParameters(request),
        body: additionalBody(request),
        headers: request.headers,
      })
      return sendAnswer(reply, answer)
    },
  })
}

function additionalBody(request: FastifyRequest): unknown {
  const text = bodyText(request)
  if (text === '') return undefined
  return mediaType(request.headers['content-type'] ?? '') === 'application/json' ? parseJson(text) : text
}
