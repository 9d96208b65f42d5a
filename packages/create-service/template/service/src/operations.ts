import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type { __Resource__Request, __Resource__Response, Page__Resource__Response } from './models/index.ts'
import type * as models from './models/model-table.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.ts'))

/** One page of __resources-words__: `GET __path__` */
export const list__Resources__: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  Page__Resource__Response
> = operation({
  id: 'list__Resources__',
  method: 'GET',
  path: '__path__',
  query: { page: 'integer?', size: 'integer?' },
  response: 'page__Resource__Response',
})

/** Create __a-resource-words__: `POST __path__` */
export const create__Resource__: Operation<{ readonly body: __Resource__Request }, __Resource__Response> =
  operation({
    id: 'create__Resource__',
    method: 'POST',
    path: '__path__',
    body: '__resource__Request',
    response: '__resource__Response',
  })

/** Read __a-resource-words__: `GET __path__/{id}` */
export const get__Resource__: Operation<{ readonly id: string }, __Resource__Response> = operation({
  id: 'get__Resource__',
  method: 'GET',
  path: '__path__/{id}',
  response: '__resource__Response',
})

/** Replace __a-resource-words__: `PUT __path__/{id}` */
export const update__Resource__: Operation<
  { readonly id: string; readonly body: __Resource__Request },
  __Resource__Response
> = operation({
  id: 'update__Resource__',
  method: 'PUT',
  path: '__path__/{id}',
  body: '__resource__Request',
  response: '__resource__Response',
})

/** Delete __a-resource-words__: `DELETE __path__/{id}` */
export const delete__Resource__: Operation<{ readonly id: string }, void> = operation({
  id: 'delete__Resource__',
  method: 'DELETE',
  path: '__path__/{id}',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  list__Resources__,
  create__Resource__,
  get__Resource__,
  update__Resource__,
  delete__Resource__,
]
