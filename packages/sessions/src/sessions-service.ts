import type { CallOptions, Instant, List } from '@cloudconnexa/core'
import { type ServiceContext, windowedCursors } from '@cloudconnexa/core/service'
import type { SessionResponse, SessionsResponse } from './models/index.gen.ts'
import { listSessions } from './operations.gen.ts'

/** Most sessions that one request gives; every request counts against the rate limit. */
const largestBatch = 100

/** Options of a list of sessions. */
export type SessionListOptions = CallOptions & {
  /** Start, inclusive. Default: one day before now. At most 30 days before now. */
  readonly startDate?: Instant | undefined
  /** End, exclusive. Default: now. */
  readonly endDate?: Instant | undefined
  /** Only sessions in this state. */
  readonly status?: 'ACTIVE' | 'COMPLETED' | 'FAILED' | undefined
  /**
   * `true`: only sessions that were created between start and end. `false`, the default: those that were updated there
   * too, so that the same session may come again when a later range is requested.
   */
  readonly returnOnlyNew?: boolean | undefined
}

/** Sessions: the connections of devices and connectors, current and past, of the last 30 days. */
export class SessionsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists sessions, 100 with each request. The range may be as long as the history. Awaited, it is the first batch.
   *
   * API 1.0, `listSessions`, GET /sessions
   *
   * @param options - `startDate` (inclusive), `endDate` (exclusive), `status` and `returnOnlyNew` besides the call
   *   options. A range whose start does not lie before its end has no sessions.
   * @throws {ValidationError} when a date is none, or the start lies more than 30 days back.
   *
   * @example
   * ```ts
   * for await (const session of client.sessions.list({ status: 'ACTIVE' })) console.log(session.id)
   * ```
   */
  list(options?: SessionListOptions): List<SessionResponse, SessionsResponse> {
    const style = windowedCursors<'sessions', SessionResponse>('sessions', largestBatch, {
      start: 'startDate',
      end: 'endDate',
      now: () => this.#context.now(),
    })
    return this.#context.paginate(listSessions, style, options)
  }
}
