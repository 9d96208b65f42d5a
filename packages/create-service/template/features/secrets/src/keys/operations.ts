import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type { Issued__Resource__KeyResponse, __Resource__KeyRequest } from './key.ts'
import type * as models from './models.ts'

const operation = operations<typeof models>(() => import('./models.ts'))

/** Issue a key for __a-resource-words__: `POST __path__/{id}/keys` */
export const create__Resource__Key: Operation<
  { readonly id: string; readonly body: __Resource__KeyRequest },
  Issued__Resource__KeyResponse
> = operation({
  id: 'create__Resource__Key',
  method: 'POST',
  path: '__path__/{id}/keys',
  body: '__resource__KeyRequest',
  response: 'issued__Resource__KeyResponse',
  // Of a list it would be content[].key
  secrets: ['key'],
})

/** Every contract of the keys. */
export const keysOperations: readonly Contract[] = [create__Resource__Key]
