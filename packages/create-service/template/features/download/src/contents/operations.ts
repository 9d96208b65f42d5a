import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models.ts'

const operation = operations<typeof models>(() => import('./models.ts'))

/** The content of __a-resource-words__, byte for byte: `GET __path__/{id}/content` */
export const download__Resource__Content: Operation<{ readonly id: string }, Uint8Array> = operation({
  id: 'download__Resource__Content',
  method: 'GET',
  path: '__path__/{id}/content',
  response: '__resource__Content',
  responseEncoding: 'bytes',
})

/** Every contract of the contents. */
export const contentsOperations: readonly Contract[] = [download__Resource__Content]
