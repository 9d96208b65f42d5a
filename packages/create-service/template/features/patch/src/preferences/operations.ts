import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type { __Resource__PreferencesRequest, __Resource__PreferencesResponse } from './preferences.ts'
import type * as models from './models.ts'

const operation = operations<typeof models>(() => import('./models.ts'))

/** Read the preferences of __a-resource-words__: `GET __path__/{id}/preferences` */
export const get__Resource__Preferences: Operation<{ readonly id: string }, __Resource__PreferencesResponse> =
  operation({
    id: 'get__Resource__Preferences',
    method: 'GET',
    path: '__path__/{id}/preferences',
    response: '__resource__PreferencesResponse',
  })

/** Change some of the preferences of __a-resource-words__: `PATCH __path__/{id}/preferences` */
export const patch__Resource__Preferences: Operation<
  { readonly id: string; readonly body: __Resource__PreferencesRequest },
  __Resource__PreferencesResponse
> = operation({
  id: 'patch__Resource__Preferences',
  method: 'PATCH',
  path: '__path__/{id}/preferences',
  body: '__resource__PreferencesRequest',
  response: '__resource__PreferencesResponse',
  // Setting the same values twice changes nothing more, so it may be sent again after an unknown outcome.
  repeatable: true,
})

/** Every contract of the preferences. */
export const preferencesOperations: readonly Contract[] = [
  get__Resource__Preferences,
  patch__Resource__Preferences,
]
