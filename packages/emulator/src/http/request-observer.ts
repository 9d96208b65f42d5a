import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Authentication } from '../access/authentication.ts'
import { limitHeaders, type RateLimit } from '../access/rate-limit.ts'
import type { Fault } from '../faults/fault.ts'
import { buildFaultBody, type Wait } from '../faults/fault-body.ts'
import type { Faults } from '../faults/faults.ts'
import type { Clock } from '../time/clock.ts'
import { getPath, getQueryParameters, sendResponse } from './fastify-exchange.ts'
import type { RequestLog } from './request-log.ts'

/** What the observer depends on. */
export interface ObserverDependencies {
  readonly authentication: Authentication
  readonly clock: Clock
  readonly faults: Faults
  readonly requests: RequestLog
  /** The limits in the headers of a 429 on demand. */
  readonly rateLimit: RateLimit | 'off'
  /** Whether a path belongs to the emulator itself: neither logged nor hit by faults. */
  readonly isInternal: (path: string) => boolean
  /** Aborts when the emulator closes. */
  readonly closing: AbortSignal
}

/** The limits in the headers of a 429 on demand where nothing is limited: those that the vendor's support named in 2024. */
const limitsNamedBySupport: RateLimit = { burst: 20, rate: 1, seconds: 15 }

/** Sees every request first: writes the log and applies faults. */
export class RequestObserver {
  readonly #dependencies: ObserverDependencies
  readonly #arrivals = new WeakMap<FastifyRequest, { readonly time: number; readonly since: number }>()
  readonly #faults = new WeakMap<FastifyRequest, Fault>()

  constructor(dependencies: ObserverDependencies) {
    this.#dependencies = dependencies
  }

  /** Runs the observer before and after everything else that the server does. */
  attach(server: FastifyInstance): void {
    const { isInternal } = this.#dependencies
    server.addHook('onRequest', async (request, reply) =>
      isInternal(getPath(request)) ? undefined : this.#handleArrival(request, reply),
    )
    server.addHook('onSend', async (request, reply, payload) =>
      isInternal(getPath(request)) ? payload : this.#handleResponse(request, reply, payload),
    )
  }

  async #handleArrival(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const { authentication, clock, closing, faults } = this.#dependencies
    this.#arrivals.set(request, { time: clock.now(), since: clock.monotonic() })
    const fault = faults.hitRequest(request.method, getPath(request))
    if (fault === undefined) return undefined
    this.#faults.set(request, fault)
    if (fault.delay !== undefined) await this.#wait(fault.delay, request)
    if (fault.resetBefore === true || closing.aborted) {
      this.#log(request, undefined)
      return closeConnection(request, reply)
    }
    if (fault.expireToken === true) authentication.expireToken(request.headers.authorization)
    if (fault.throttle === true) return this.#sendThrottled(fault, reply)
    return fault.status === undefined ? undefined : sendFaultResponse(fault, fault.status, reply)
  }

  #handleResponse(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const fault = this.#faults.get(request)
    const isReset = fault?.resetAfter === true
    this.#log(request, isReset ? undefined : reply.statusCode)
    if (isReset) closeConnection(request, reply)
    if (isReset || fault === undefined) return payload
    const wait: Wait = (milliseconds) => this.#wait(milliseconds, request)
    const body = buildFaultBody(fault, typeof payload === 'string' ? payload : '', reply, wait)
    return body === '' ? payload : body
  }

  #sendThrottled({ rateLimitHeaders = true, retryAfter }: Fault, reply: FastifyReply): FastifyReply {
    const { rateLimit } = this.#dependencies
    if (rateLimitHeaders)
      reply.headers(limitHeaders(rateLimit === 'off' ? limitsNamedBySupport : rateLimit, 0))
    if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter))
    return sendResponse(reply, { status: 429 })
  }

  /** Waits; resolves to whether the emulator still runs and the client is still connected. */
  async #wait(milliseconds: number, { raw: { socket } }: FastifyRequest): Promise<boolean> {
    const { clock, closing } = this.#dependencies
    const disconnected = new AbortController()
    const abort = (): void => disconnected.abort()
    const signal = AbortSignal.any([closing, disconnected.signal])
    socket.once('close', abort)
    // The client may hold the clock until the response arrives, which would otherwise never happen.
    const unpark = clock.park?.()
    try {
      await clock.sleep(milliseconds, signal)
      return true
    } catch (error) {
      if (!signal.aborted) throw error
      return false
    } finally {
      unpark?.()
      socket.off('close', abort)
    }
  }

  #log(request: FastifyRequest, status: number | undefined): void {
    const { clock, requests } = this.#dependencies
    const { time, since } = this.#arrivals.get(request) ?? { time: clock.now(), since: clock.monotonic() }
    requests.add({
      method: request.method,
      path: getPath(request),
      query: getQueryParameters(request),
      ...(status === undefined ? {} : { status }),
      time,
      duration: Math.round((clock.monotonic() - since) * 1000) / 1000,
    })
  }
}

function sendFaultResponse({ headers, body }: Fault, status: number, reply: FastifyReply): FastifyReply {
  reply.headers(headers ?? {})
  const isString = typeof body === 'string'
  if (isString && headers !== undefined && hasContentType(headers)) return reply.code(status).send(body)
  return sendResponse(reply, { status, body, ...(isString ? { isText: true } : {}) })
}

function hasContentType(headers: Readonly<Record<string, string>>): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
}

function closeConnection(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy()
  return reply.hijack()
}
