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
   */
  disable(options?: CallOptions): Call<undefined> {
    return this.#context.execute(disableDnsLog, {}, options)
  }

  /**
   * Turns the DNS log on; nothing changes where it is on.
   *
   * API 1.0, `enableDnsLog`, PUT /dns-log/user-dns-resolutions/enable
   */
  enable(options?: CallOptions): Call<undefined> {
    return this.#context.execute(enableDnsLog, {}, options)
  }

  /**
   * Whether the DNS log is on.
   *
   * API 1.1.1, `getDnsLogEnabled`, GET /dns-log/user-dns-resolutions/enabled
   *
   * @throws UnsupportedOperationError
   */
  isEnabled(options?: CallOptions): Call<boolean> {
    return this.#context.execute(getDnsLogEnabled, {}, options)
  }

  /**
   * Lists entries of one or two hours. Use {@link LogService.listRange} for more.
   *
   * API 1.0, `listDnsResolutions`, GET /dns-log/user-dns-resolutions/page
   *
   * @param startHour - Minutes and seconds do not count. At most 30 days before now.
   * @param options - `hoursBack` (1 or 2, default 1), `page` (zero-based) and `size` (10 to 10,000, default 10,000) besides
   *   the call options.
   * @throws ValidationError for a date that is none, or one that lies too far back.
   */
  list(startHour: Instant, options?: DnsLogListOptions): List<DnsResolutionEntry, DnsResolutionPage> {
    return this.#context.paginate(listDnsResolutions, pagesFrom(startHour), options)
  }

  /**
   * Lists entries of any number of hours: one request for two hours, or more where there are more entries than `size`. The
   * requests go from the first hours to the last; within one the order is the API's. One more hour than that is asked for, because the documentation leaves open which hours
   * exactly an answer covers; entries outside the range are left out, though `pages()` shows them.
   *
   * API 1.0, `listDnsResolutions`, GET /dns-log/user-dns-resolutions/page
   *
   * @param startHour - The first hour; minutes and seconds do not count. At most 30 days before now.
   * @param endHour - The end, exclusive; an hour that has begun counts as a whole. The hour under way is still growing.
   * @param options - `size` (10 to 10,000, default 10,000) besides the call options.
   * @throws ValidationError for a date that is none, one that lies too far back, or a start that is not before the end.
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
