import { STATUS_CODES } from 'node:http'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { type Answer, Refusal, unknownPath, unreadable } from './answers.ts'
import type { Credentials } from './authentication.ts'
import { breakHandshakes } from './broken-handshake.ts'
import type { Certificates } from './certificates.ts'
import { addControl, type Control, controlPath } from './control.ts'
import { addDocumentation, documentationPath } from './documentation.ts'
import { pathOf, sendAnswer } from './exchange.ts'
import { Observer, type ObserverParts } from './observer.ts'
import { addRoutes, type RouteParts } from './routes.ts'

/** What the HTTP layer works with. */
export interface ServerParts extends RouteParts, Omit<ObserverParts, 'isInternal'> {
  readonly certificates: Certificates | undefined
  /** What the documentation is filled in with. */
  readonly credentials: Credentials
  /** The control endpoint, if it is wanted. */
  readonly control: Control | undefined
}

const bodyLimit = 32 * 1024 * 1024

/** The HTTP layer: everything that is the same for all operations. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { certificates, clock, control, faults } = parts
  const server = fastify({
    https: certificates ? { cert: certificates.certificate, key: certificates.privateKey } : null,
    bodyLimit,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 1024 },
    frameworkErrors: (error, _request, reply) => void sendAnswer(reply, answerTo(error)),
  }) as unknown as FastifyInstance // The same server with or without TLS, but of another type.
  // Bodies are read by the operations themselves: what a body may be differs from one to the next.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  server.setErrorHandler((error: FastifyError, _request, reply) => sendAnswer(reply, answerTo(error)))
  server.setNotFoundHandler((request, reply) =>
    sendAnswer(reply, unknownPath(pathOf(request), request.id, clock.now())),
  )
  const internal = [documentationPath, ...(control ? [controlPath] : [])]
  const isInternal = (path: string): boolean =>
    internal.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
  new Observer({ ...parts, isInternal }).attach(server)
  if (certificates) breakHandshakes(server.server, faults)
  addDocumentation(server, parts.credentials)
  if (control) addControl(server, control)
  addRoutes(server, parts)
  return server
}

/** Every error ends in one of the API's shapes. */
function answerTo(error: FastifyError): Answer {
  if (error instanceof Refusal) return error.answer
  const status = error.statusCode ?? 500
  return unreadable(status, STATUS_CODES[status] ?? 'Error', error.message).answer
}
