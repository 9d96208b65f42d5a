import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Authentication } from './authentication.ts'
import type { Clock } from './clock.ts'
import { pathOf, queryParameters, sendAnswer } from './exchange.ts'
import type { Fault } from './fault.ts'
import { faultyBody } from './fault-body.ts'
import type { Faults } from './faults.ts'
import { limitHeaders, type RateLimit } from './rate-limit.ts'
import type { RequestLog } from './request-log.ts'

/** What the observer works with. */
export interface ObserverParts {
  readonly authentication: Authentication
  readonly clock: Clock
  readonly faults: Faults
  readonly requests: RequestLog
  /** What the headers of a demanded 429 tell. */
  readonly rateLimit: RateLimit | 'off'
  /** Whether a path is the emulator's own business: neither logged nor hit by faults. */
  readonly isInternal: (path: string) => boolean
  /** Aborts when the emulator closes. */
  readonly closing: AbortSignal
}

/** Told by a demanded 429 where nothing is limited: what the vendor's support named in 2024. */
const namedBySupport: RateLimit = { burst: 20, rate: 1, seconds: 15 }

/** Sees every request first: writes the log and does what faults demand. */
export class Observer {
  readonly #parts: ObserverParts
  readonly #arrivals = new WeakMap<FastifyRequest, { readonly time: number; readonly since: number }>()
  readonly #faults = new WeakMap<FastifyRequest, Fault>()

  constructor(parts: ObserverParts) {
    this.#parts = parts
  }

  /** Puts the observer before and behind everything that the server does. */
  attach(server: FastifyInstance): void {
    const { isInternal } = this.#parts
    server.addHook('onRequest', async (request, reply) =>
      isInternal(pathOf(request)) ? undefined : this.#arrive(request, reply),
    )
    server.addHook('onSend', async (request, reply, payload) =>
      isInternal(pathOf(request)) ? payload : this.#leave(request, reply, payload),
    )
  }

  async #arrive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { authentication, clock, closing, faults } = this.#parts
    this.#arrivals.set(request, { time: clock.now(), since: clock.monotonic() })
    const fault = faults.hit(request.method, pathOf(request))
    if (fault === undefined) return undefined
    this.#faults.set(request, fault)
    if (fault.delay !== undefined) await this.#wait(fault.delay, request)
    if (fault.resetBefore === true || closing.aborted) {
      this.#log(request, undefined)
      return cutConnection(request, reply)
    }
    if (fault.expireToken === true) authentication.expireToken(request.headers.authorization)
    if (fault.throttle === true) return this.#throttle(fault, reply)
    return fault.status === undefined ? undefined : answerInstead(fault, fault.status, reply)
  }

  #leave(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const fault = this.#faults.get(request)
    const cut = fault?.resetAfter === true
    this.#log(request, cut ? undefined : reply.statusCode)
    if (cut) cutConnection(request, reply)
    if (cut || fault === undefined) return payload
    const wait = (milliseconds: number): Promise<boolean> => this.#wait(milliseconds, request)
    const body: string | Readable = faultyBody(fault, typeof payload === 'string' ? payload : '', reply, {
      wait,
    })
    return body === '' ? payload : body
  }

  #throttle({ rateLimitHeaders = true, retryAfter }: Fault, reply: FastifyReply): FastifyReply {
    const { rateLimit } = this.#parts
    if (rateLimitHeaders) reply.headers(limitHeaders(rateLimit === 'off' ? namedBySupport : rateLimit, 0))
    if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter))
    return sendAnswer(reply, { status: 429 })
  }

  /** Waits; says whether the emulator still runs and the caller is still there. */
  async #wait(milliseconds: number, { raw: { socket } }: FastifyRequest): Promise<boolean> {
    const { clock, closing } = this.#parts
    const gone = new AbortController()
    const leave = (): void => gone.abort()
    const abandoned = AbortSignal.any([closing, gone.signal])
    socket.once('close', leave)
    // Whoever sent the request may hold the clock until the answer, which would never come.
    const unpark = clock.park?.()
    try {
      await clock.sleep(milliseconds, abandoned)
      return true
    } catch (error) {
      if (!abandoned.aborted) throw error
      return false
    } finally {
      unpark?.()
      socket.off('close', leave)
    }
  }

  #log(request: FastifyRequest, status: number | undefined): void {
    const { clock, requests } = this.#parts
    const { time, since } = this.#arrivals.get(request) ?? { time: clock.now(), since: clock.monotonic() }
    const { method } = request
    const outcome = status === undefined ? {} : { status }
    const query = queryParameters(request)
    const duration = Math.round((clock.monotonic() - since) * 1000) / 1000
    requests.add({ method, path: pathOf(request), query, ...outcome, time, duration })
  }
}

function answerInstead({ headers, body }: Fault, status: number, reply: FastifyReply): FastifyReply {
  reply.headers(headers ?? {})
  const isText = typeof body === 'string'
  if (isText && headers !== undefined && hasContentType(headers)) return reply.code(status).send(body)
  return sendAnswer(reply, { status, body, ...(isText ? { text: true } : {}) })
}

function hasContentType(headers: Readonly<Record<string, string>>): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
}

function cutConnection(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy()
  return reply.hijack()
}
