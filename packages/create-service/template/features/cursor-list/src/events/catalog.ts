import { type DescribedMethod, describe } from '@cloudconnexa/core/catalog'
import { list__Resource__Events } from './operations.ts'

/** The methods of the events as data. */
export const eventsMethods: readonly DescribedMethod[] = [
  describe(list__Resource__Events, {
    method: 'events.list',
    arguments: ['id'],
    summary: 'Lists the events of __a-resource-words__.',
    paging: 'cursors',
  }),
]
