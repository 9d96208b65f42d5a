import { STATUS_CODES } from 'node:http'
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { type Answer, Refusal, unknownPath, unreadable } from './answers.ts'
import type { Certificates } from './certificates.ts'
import type { Clock } from './clock.ts'
import { pathOf, queryParameters, sendAnswer } from './exchange.ts'
import type { Fault, Faults } from './faults.ts'
import type { RequestLog } from './request-log.ts'
import { addRoutes, type RouteParts } from './routes.ts'

/** What the HTTP layer works with. */
export interface ServerParts extends RouteParts {
  readonly clock: Clock
  readonly faults: Faults
  readonly requests: RequestLog
  readonly certificates: Certificates | undefined
  /** Aborts when the emulator closes. */
  readonly closing: AbortSignal
}

const bodyLimit = 32 * 1024 * 1024

/** The HTTP layer: everything that is the same for all operations. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { certificates, clock } = parts
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
  new Observer(parts).attach(server)
  addRoutes(server, parts)
  return server
}

/** Every error ends in one of the API's shapes. */
function answerTo(error: FastifyError): Answer {
  if (error instanceof Refusal) return error.answer
  const status = error.statusCode ?? 500
  return unreadable(status, STATUS_CODES[status] ?? 'Error', error.message).answer
}

/** Sees every request first: writes the log and does what faults demand. */
class Observer {
  readonly #parts: ServerParts
  readonly #arrivals = new WeakMap<FastifyRequest, number>()
  readonly #faults = new WeakMap<FastifyRequest, Fault>()

  constructor(parts: ServerParts) {
    this.#parts = parts
  }

  attach(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply) => this.#arrive(request, reply))
    server.addHook('onSend', async (request, reply) => {
      const cut = this.#faults.get(request)?.resetAfter === true
      this.#log(request, cut ? undefined : reply.statusCode)
      if (cut) cutConnection(request, reply)
    })
  }

  async #arrive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    this.#arrivals.set(request, this.#parts.clock.now())
    const fault = this.#parts.faults.hit(request.method, pathOf(request))
    if (fault === undefined) return undefined
    this.#faults.set(request, fault)
    if (fault.delay !== undefined) await this.#wait(fault.delay)
    if (fault.resetBefore === true || this.#parts.closing.aborted) {
      this.#log(request, undefined)
      return cutConnection(request, reply)
    }
    if (fault.status === undefined) return undefined
    reply.headers(fault.headers ?? {})
    const isText = typeof fault.body === 'string'
    if (isText && fault.headers !== undefined && hasContentType(fault.headers)) {
      return reply.code(fault.status).send(fault.body)
    }
    return sendAnswer(reply, { status: fault.status, body: fault.body, ...(isText ? { text: true } : {}) })
  }

  async #wait(milliseconds: number): Promise<void> {
    const { clock, closing } = this.#parts
    // Whoever sent the request may hold the clock until the answer, which would never come.
    const leave = clock.park?.()
    try {
      await clock.sleep(milliseconds, closing)
    } catch (error) {
      if (!closing.aborted) throw error
    } finally {
      leave?.()
    }
  }

  #log(request: FastifyRequest, status: number | undefined): void {
    const { clock, requests } = this.#parts
    const time = this.#arrivals.get(request) ?? clock.now()
    const { method } = request
    const outcome = status === undefined ? {} : { status }
    const query = queryParameters(request)
    requests.add({ method, path: pathOf(request), query, ...outcome, time, duration: clock.now() - time })
  }
}

function hasContentType(headers: Readonly<Record<string, string>>): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
}

function cutConnection(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy()
  return reply.hijack()
}
