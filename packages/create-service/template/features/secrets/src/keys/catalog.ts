import { type DescribedMethod, describe } from '@cloudconnexa/core/catalog'
import { create__Resource__Key } from './operations.ts'

/** The methods of the keys as data. */
export const keysMethods: readonly DescribedMethod[] = [
  describe(create__Resource__Key, {
    method: 'keys.create',
    arguments: ['id', 'body'],
    summary: 'Issues a key for __a-resource-words__.',
  }),
]
