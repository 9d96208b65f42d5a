import { STATUS_CODES } from 'node:http'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Credentials } from '../access/credentials.ts'
import { ApiError, createRequestError } from '../api/api-error.ts'
import { type ApiResponse, createUnknownPathResponse } from '../api/response.ts'
import { breakHandshakes } from '../faults/break-handshakes.ts'
import type { Certificates } from './certificates.ts'
import { addControlEndpoint, type Control, controlPath } from './control-endpoint.ts'
import { addDocumentation, documentationPath } from './documentation.ts'
import { getPath, sendResponse } from './fastify-exchange.ts'
import { checkHostNames } from './host-names.ts'
import { type ObserverDependencies, RequestObserver } from './request-observer.ts'
import { addRoutes, type RouteDependencies } from './routes.ts'

/** What the HTTP server depends on. */
export interface ServerDependencies extends RouteDependencies, Omit<ObserverDependencies, 'isInternal'> {
  readonly certificates: Certificates | undefined
  /** The credentials that the documentation is filled in with. */
  readonly credentials: Credentials
  /** The names, besides those of the loopback addresses, under which it is served. */
  readonly hostNames: readonly string[]
  /** The control endpoint, if it is on. */
  readonly control: Control | undefined
}

const bodyLimit = 32 * 1024 * 1024

/** Creates the HTTP server: everything that is the same for all operations. */
export function createServer(dependencies: ServerDependencies): FastifyInstance {
  const { certificates, clock, control, credentials, faults, hostNames } = dependencies
  const server = fastify({
    https: certificates ? { cert: certificates.certificate, key: certificates.privateKey } : null,
    bodyLimit,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 1024 },
    frameworkErrors: (error, _request, reply) => void sendResponse(reply, toErrorResponse(error)),
  }) as unknown as FastifyInstance // The same server with or without TLS, but of another type.
  // Bodies are parsed by the operations: which media types they accept differs from one to the next.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  server.setErrorHandler((error: FastifyError, _request, reply) =>
    sendResponse(reply, toErrorResponse(error)),
  )
  server.setNotFoundHandler((request, reply) =>
    sendResponse(reply, createUnknownPathResponse(getPath(request), request.id, clock.now())),
  )
  const internalPaths = [documentationPath, ...(control ? [controlPath] : [])]
  const isInternal = (path: string): boolean =>
    internalPaths.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
  checkHostNames(server, hostNames)
  new RequestObserver({ ...dependencies, isInternal }).attach(server)
  if (certificates) breakHandshakes(server.server, faults)
  addDocumentation(server, credentials)
  if (control) addControlEndpoint(server, control)
  addRoutes(server, dependencies)
  return server
}

/** Every error ends in one of the API's shapes. */
function toErrorResponse(error: FastifyError): ApiResponse {
  if (error instanceof ApiError) return error.response
  const status = error.statusCode ?? 500
  return createRequestError(status, STATUS_CODES[status] ?? 'Error', error.message).response
}
