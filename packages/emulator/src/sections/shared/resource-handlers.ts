import { createResponse } from '../../api/response.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { Identified } from '../../state/collection.ts'
import type { State } from '../../state/state.ts'
import { createPage } from './create-page.ts'
import { findOrThrow, type Handler, type OperationCall, readBody, readPathId } from './section.ts'

/** The methods of a collection that {@link createResourceHandlers} needs. */
interface ResourceCollection<T> {
  readonly entity: string
  get(id: string): T | undefined
  all(): readonly T[]
  put(record: T): T
  remove(id: string): boolean
}

/** One kind of resource. */
export interface Resource<T extends Identified, Request> {
  readonly collection: (state: State) => ResourceCollection<T>
  /** Returns the members that the list shows; default all. */
  readonly list?: (call: OperationCall, context: ApiContext) => readonly T[]
  /** Finds the record that the path names; by default the member of the collection with this id. */
  readonly find?: (call: OperationCall, context: ApiContext) => T
  /** Checks the request and creates a record from it. */
  readonly create: (request: Request, context: ApiContext, call: OperationCall) => T
  /** Checks the request and creates the record that replaces the former one. */
  readonly replace: (request: Request, context: ApiContext, former: T) => T
  /** Converts the record to the form of a response. */
  readonly toResponse: (record: T, context: ApiContext) => unknown
  /** Called after a record was removed, to clean up behind it. */
  readonly onRemoved?: (record: T, context: ApiContext) => void
  /** Statuses of POST and DELETE; default 201 and 204. */
  readonly statuses?: { readonly created: number; readonly removed: number }
}

/** The five operations that nearly every resource has. */
export interface ResourceHandlers {
  readonly list: Handler
  readonly get: Handler
  readonly create: Handler
  readonly update: Handler
  readonly remove: Handler
}

/** Creates the handlers of a resource that is listed in pages, read, created, replaced and deleted. */
export function createResourceHandlers<T extends Identified, Request>(
  resource: Resource<T, Request>,
): ResourceHandlers {
  const { collection, create, replace, toResponse, onRemoved } = resource
  const { list = (_call, { state }) => collection(state).all() } = resource
  const { find = (call, { state }) => findOrThrow(collection(state), readPathId(call)) } = resource
  const { statuses = { created: 201, removed: 204 } } = resource
  return {
    list: (call, context) =>
      createPage(list(call, context), call.query, (record) => toResponse(record, context)),
    get: (call, context) => createResponse(200, toResponse(find(call, context), context)),
    create(call, context) {
      const record = create(readBody<Request>(call), context, call)
      return createResponse(statuses.created, toResponse(collection(context.state).put(record), context))
    },
    update(call, context) {
      const record = replace(readBody<Request>(call), context, find(call, context))
      return createResponse(200, toResponse(collection(context.state).put(record), context))
    },
    remove(call, context) {
      const record = find(call, context)
      collection(context.state).remove(record.id)
      onRemoved?.(record, context)
      return createResponse(statuses.removed)
    },
  }
}
