import { type DescribedMethod, describe } from '@cloudconnexa/core/catalog'
import { get__Resource__Preferences, patch__Resource__Preferences } from './operations.ts'

/** The methods of the preferences as data. */
export const preferencesMethods: readonly DescribedMethod[] = [
  describe(get__Resource__Preferences, {
    method: 'preferences.get',
    arguments: ['id'],
    summary: 'Reads the preferences of __a-resource-words__.',
  }),
  describe(patch__Resource__Preferences, {
    method: 'preferences.patch',
    arguments: ['id', 'body'],
    summary: 'Changes some of the preferences of __a-resource-words__.',
  }),
]
