import type { Call, CallOptions } from '@cloudconnexa/core'
import { type ServiceContext, waitFor, type WaitOptions } from '@cloudconnexa/core/service'
import type { __Resource__ReportResponse } from './report.ts'
import { get__Resource__Report } from './operations.ts'

/** Reports on __resources-words__, which take the API a while. */
export class ReportsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Reads a report; `undefined` while the API is still at it.
   *
   * `get__Resource__Report`, GET __path__/{id}/report
   *
   * @throws {NotFoundError} when there is none with this id.
   *
   * @example
   * ```ts
   * const report = await client.__serviceKey__.reports.get('42')
   * ```
   */
  get(id: string, options?: CallOptions): Call<__Resource__ReportResponse | undefined> {
    return this.#context.execute(get__Resource__Report, { id }, options)
  }

  /**
   * Waits until a report is there. May send several requests, so the result is a plain promise.
   *
   * `get__Resource__Report`
   *
   * @param options - `timeout` is that of the whole wait, `interval` the time between two requests.
   * @throws {NotFoundError} when there is none with this id.
   * @throws {TimeoutError} when it is not there in time.
   *
   * @example
   * ```ts
   * const { lines } = await client.__serviceKey__.reports.waitUntilReady('42')
   * ```
   */
  waitUntilReady(id: string, options?: WaitOptions): Promise<__Resource__ReportResponse> {
    return waitFor(
      this.#context,
      {
        ask: (callOptions) => this.get(id, callOptions),
        result: (report) => report,
        awaited: `the report on ${id}`,
      },
      options,
    )
  }
}
