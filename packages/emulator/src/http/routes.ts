import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Authentication } from '../access/authentication.ts'
import { getOperation } from '../api/document.ts'
import { RequestValidator } from '../api/request-validator.ts'
import type { ApiResponse } from '../api/response.ts'
import { createOperationRunner, type OperationRequest } from '../operations/operation-runner.ts'
import { sections } from '../sections/index.ts'
import type { ApiContext } from '../state/api-context.ts'
import { type AdditionalRoute, addAdditionalRoute } from './additional-routes.ts'
import {
  getBodyText,
  getPathParameters,
  getQueryParameters,
  sendResponse,
  toFastifyPath,
} from './fastify-exchange.ts'
import { createGuard, getClientId, type GuardDependencies } from './guard.ts'

/** What the routes depend on. */
export interface RouteDependencies extends GuardDependencies {
  readonly context: ApiContext
  readonly additionalRoutes: readonly AdditionalRoute[]
  /** Makes what a request has changed durable. No response is sent before. */
  readonly commit: () => void
}

/** Adds the token endpoint, a route for every operation that has a handler, and the additional routes. */
export function addRoutes(server: FastifyInstance, dependencies: RouteDependencies): void {
  const { context, authentication, additionalRoutes, commit } = dependencies
  const validator = new RequestValidator()
  const tokenOperation = getOperation('requestToken')
  server.route({
    method: tokenOperation.method,
    url: toFastifyPath(tokenOperation.path),
    handler(request, reply) {
      const response = requestToken(request, authentication)
      commit()
      return sendResponse(reply, response)
    },
  })
  for (const section of sections) {
    for (const id of Object.keys(section.handlers)) {
      const operation = getOperation(id)
      const run = createOperationRunner(operation, section, validator, context)
      server.route({
        method: operation.method,
        url: toFastifyPath(operation.path),
        onRequest: createGuard(dependencies, operation.section),
        handler(request, reply) {
          const response = run(toOperationRequest(request, context.clientId))
          commit()
          return sendResponse(reply, response)
        },
      })
    }
  }
  for (const route of additionalRoutes) addAdditionalRoute(server, route, createGuard(dependencies))
}

function requestToken(request: FastifyRequest, authentication: Authentication): ApiResponse {
  return authentication.requestToken({
    authorization: request.headers.authorization,
    address: request.ip,
    query: getQueryParameters(request),
    contentType: request.headers['content-type'],
    body: getBodyText(request),
  })
}

function toOperationRequest(request: FastifyRequest, defaultClientId: string): OperationRequest {
  return {
    id: request.id,
    path: getPathParameters(request),
    query: getQueryParameters(request),
    contentType: request.headers['content-type'],
    body: getBodyText(request),
    clientId: getClientId(request) ?? defaultClientId,
  }
}
