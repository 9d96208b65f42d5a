import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiKeys } from '../access/api-keys.ts'
import type { Authentication } from '../access/authentication.ts'
import type { RateLimiter } from '../access/rate-limit.ts'
import { createEmptyError } from '../api/api-error.ts'
import { optional } from '../sections/shared/section.ts'

/** What decides whether a request may pass. */
export interface GuardDependencies {
  readonly apiKeys: ApiKeys
  readonly authentication: Authentication
  readonly rateLimiter: RateLimiter
}

/** Checks a request before it is read. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** The client ID of each request, once it is known. */
const clientIds = new WeakMap<FastifyRequest, string>()

/**
 * Creates the guard of an operation. It authenticates the client, or rejects with 401; takes a token from its bucket, or rejects
 * with 429; and checks what it may do, or rejects with 403.
 *
 * @param section - Section of the operation; absent for additional routes.
 */
export function createGuard(
  { apiKeys, authentication, rateLimiter }: GuardDependencies,
  section?: string,
): Guard {
  // Fastify waits for hooks that return a promise.
  return async (request, reply) => {
    apiKeys.requireEnabled()
    const apiKey = authentication.authenticate(request.headers.authorization)
    const kind = request.method === 'GET' ? 'read' : 'write'
    const { allowed, headers } = rateLimiter.take(apiKey.clientId, kind, apiKey.rateLimit)
    reply.headers(headers)
    if (!allowed) throw createEmptyError(429)
    apiKeys.requireAddress(apiKey, request.ip)
    apiKeys.requirePermission(apiKey, { kind, ...optional('section', section) })
    clientIds.set(request, apiKey.clientId)
  }
}

/** Returns the client ID of a request that has passed its guard. */
export function getClientId(request: FastifyRequest): string | undefined {
  return clientIds.get(request)
}
