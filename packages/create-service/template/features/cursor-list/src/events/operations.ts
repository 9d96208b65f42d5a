import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type { Page__Resource__EventResponse } from './event.ts'
import type * as models from './models.ts'

const operation = operations<typeof models>(() => import('./models.ts'))

/** Parameters of `list__Resource__Events`. */
export interface List__Resource__EventsInput {
  readonly id: string
  readonly cursor?: string | undefined
  readonly size?: number | undefined
  readonly level?: readonly string[] | undefined
}

/** One page of events of __a-resource-words__: `GET __path__/{id}/events` */
export const list__Resource__Events: Operation<List__Resource__EventsInput, Page__Resource__EventResponse> =
  operation({
    id: 'list__Resource__Events',
    method: 'GET',
    path: '__path__/{id}/events',
    query: {
      cursor: 'string?',
      size: { kind: 'integer?', minimum: 1, maximum: 100 },
      // Repeated for each item: ?level=warning&level=error
      level: 'string[]?',
    },
    response: 'page__Resource__EventResponse',
  })

/** Every contract of the events. */
export const eventsOperations: readonly Contract[] = [list__Resource__Events]
