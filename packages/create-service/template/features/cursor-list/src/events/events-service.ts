import type { CallOptions, List, ReadAheadOption } from '@cloudconnexa/core'
import { cursors, type ServiceContext } from '@cloudconnexa/core/service'
import type { Page__Resource__EventResponse, __Resource__Event } from './event.ts'
import { list__Resource__Events } from './operations.ts'

/** Filters of a list of events, besides the call options. */
export type __Resource__EventListOptions = CallOptions &
  ReadAheadOption & {
    /** Events on a page, up to 100. */
    readonly size?: number | undefined
    /** Only events of these levels. */
    readonly level?: readonly string[] | undefined
  }

/** Events of __resources-words__. */
export class EventsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists the events of __a-resource-words__.
   *
   * `list__Resource__Events`, GET __path__/{id}/events
   *
   * @example
   * ```ts
   * const events = await client.__serviceKey__.events.list('42', { level: ['warning', 'error'] }).toArray()
   * ```
   */
  list(
    id: string,
    options?: __Resource__EventListOptions,
  ): List<__Resource__Event, Page__Resource__EventResponse> {
    const style = cursors<'events', __Resource__Event>('events', 100)
    return this.#context.paginate(list__Resource__Events, style, { ...options, id })
  }
}
