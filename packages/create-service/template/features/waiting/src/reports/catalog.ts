import { type DescribedMethod, describe } from '@cloudconnexa/core/catalog'
import { get__Resource__Report } from './operations.ts'

/** The methods of the reports as data. */
export const reportsMethods: readonly DescribedMethod[] = [
  describe(get__Resource__Report, {
    method: 'reports.get',
    arguments: ['id'],
    summary: 'Reads the report on __a-resource-words__, if it is there.',
  }),
  describe([get__Resource__Report], {
    method: 'reports.waitUntilReady',
    arguments: ['id'],
    summary: 'Waits until the report on __a-resource-words__ is there.',
    waits: true,
  }),
]
