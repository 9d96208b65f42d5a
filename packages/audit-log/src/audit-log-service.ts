import type { CallOptions, Instant, List } from '@cloudconnexa/core'
import { type ServiceContext, windowedCursors } from '@cloudconnexa/core/service'
import type { AuditLogResponse, AuditLogsResponse } from './models/index.gen.ts'
import { listAuditLog } from './operations.gen.ts'

/** Most entries that one request gives; every request counts against the rate limit. */
const largestBatch = 100
/** Longest time that one request may span, in milliseconds: 24 hours. */
const longestWindow = 24 * 60 * 60 * 1000

/** Options of a list of audit log entries. */
export type AuditLogListOptions = CallOptions & {
  /** Start, inclusive. Default: one day before now. The plan limits how far it may lie back. */
  readonly startDate?: Instant | undefined
  /** End, exclusive. Default: now. */
  readonly endDate?: Instant | undefined
  /**
   * Only entries by this initiator; `support@openvpn.com` finds what OpenVPN's support has done. Entries of the system
   * have an empty initiator and cannot be picked.
   */
  readonly initiatorId?: string | undefined
}

/** The audit log: who has changed what in the account. */
export class AuditLogService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists entries of the audit log, 100 with each request. One request may span 24 hours at most: a longer range is read
   * as windows of 24 hours, from the first to the last, without gaps and without overlaps. Awaited, it is the first batch
   * of the first window.
   *
   * API 1.1.6, `listAuditLog`, GET /audit-log
   *
   * @param options - `startDate` (inclusive), `endDate` (exclusive) and `initiatorId` besides the call options. A
   *   range whose start does not lie before its end has no entries.
   * @throws {ValidationError} when a date is none, or lies farther back than the plan allows.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.6.
   *
   * @example
   * ```ts
   * const log = client.auditLog.list({ startDate: '2026-01-01', endDate: '2026-01-31' })
   * for await (const entry of log) console.log(entry.timestamp, entry.operation)
   * ```
   */
  list(options?: AuditLogListOptions): List<AuditLogResponse, AuditLogsResponse> {
    const style = windowedCursors<'auditLogs', AuditLogResponse>('auditLogs', largestBatch, {
      start: 'startDate',
      end: 'endDate',
      longest: longestWindow,
      now: () => this.#context.now(),
    })
    return this.#context.paginate(listAuditLog, style, options)
  }
}
