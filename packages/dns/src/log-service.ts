import type { Call, CallOptions, Instant, List } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { DnsResolutionEntry, DnsResolutionPage } from './models/index.gen.ts'
import { disableDnsLog, enableDnsLog, getDnsLogEnabled, listDnsResolutions } from './operations.gen.ts'
import { pagesBetween, pagesFrom } from './resolution-pages.ts'

/** Options of a list over a range of the DNS log. */
export type DnsLogRangeOptions = CallOptions & {
  /** Entries per request, 10 to 10,000. Default 10,000. */
  readonly size?: number | undefined
}

/** Options of a list of the DNS log. */
export type DnsLogListOptions = DnsLogRangeOptions & {
  /** How many hours to go back, 1 or 2. Default 1. */
  readonly hoursBack?: 1 | 2 | undefined
  /** Zero-based. Default 0. */
  readonly page?: number | undefined
}

/** The DNS log: what users have resolved, counted per hour, user and domain, for the last 30 days. */
export class LogService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Turns the DNS log off; nothing changes where it is off.
   *
   * API 1.0, `disableDnsLog`, PUT /dns-log/user-dns-resolutions/disable
   *
   * @example
   * ```ts
   * await client.dns.log.disable()
   * ```
   */
  disable(options?: CallOptions): Call<void> {
    return this.#context.execute(disableDnsLog, {}, options)
  }

  /**
   * Turns the DNS log on; nothing changes where it is on.
   *
   * API 1.0, `enableDnsLog`, PUT /dns-log/user-dns-resolutions/enable
   *
   * @example
   * ```ts
   * await client.dns.log.enable()
   * ```
   */
  enable(options?: CallOptions): Call<void> {
    return this.#context.execute(enableDnsLog, {}, options)
  }

  /**
   * Reads whether the DNS log is on.
   *
   * API 1.1.1, `getDnsLogEnabled`, GET /dns-log/user-dns-resolutions/enabled
   *
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.1.
   *
   * @example
   * ```ts
   * if (!(await client.dns.log.get())) await client.dns.log.enable()
   * ```
   */
  get(options?: CallOptions): Call<boolean> {
    return this.#context.execute(getDnsLogEnabled, {}, options)
  }

  /**
   * Lists entries of one or two hours. Use {@link LogService.listRange} for more.
   *
   * API 1.0, `listDnsResolutions`, GET /dns-log/user-dns-resolutions/page
   *
   * @param startHour - Minutes and seconds do not count. At most 30 days before now.
   * @throws {ValidationError} when `startHour` is no date, or lies too far back.
   *
   * @example
   * ```ts
   * for await (const entry of client.dns.log.list('2026-01-31T14:00:00Z', { hoursBack: 2 })) {
   *   console.log(entry.domain, entry.allowedCount)
   * }
   * ```
   */
  list(startHour: Instant, options?: DnsLogListOptions): List<DnsResolutionEntry, DnsResolutionPage> {
    return this.#context.paginate(listDnsResolutions, pagesFrom(startHour), options)
  }

  /**
   * Lists entries of any number of hours: one request for two hours, or more where there are more entries than `size`. The
   * requests go from the first hours to the last; within one the order is the API's. One more hour than that is requested, because the documentation leaves open which hours
   * exactly a response covers; entries outside the range are left out, though `pages()` shows them.
   *
   * API 1.0, `listDnsResolutions`, GET /dns-log/user-dns-resolutions/page
   *
   * @param startHour - The first hour; minutes and seconds do not count. At most 30 days before now.
   * @param endHour - The end, exclusive; an hour that has begun counts as a whole. The hour under way is still
   *   growing.
   * @throws {ValidationError} when a date is none, one lies too far back, or the start is not before the end.
   *
   * @example
   * ```ts
   * for await (const entry of client.dns.log.listRange('2026-01-30T00:00:00Z', '2026-01-31T00:00:00Z')) {
   *   console.log(entry.domain, entry.allowedCount)
   * }
   * ```
   */
  listRange(
    startHour: Instant,
    endHour: Instant,
    options?: DnsLogRangeOptions,
  ): List<DnsResolutionEntry, DnsResolutionPage> {
    const style = pagesBetween(startHour, endHour, () => this.#context.now())
    return this.#context.paginate(listDnsResolutions, style, options)
  }
}
