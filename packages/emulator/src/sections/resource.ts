import { empty, json } from '../answers.ts'
import type { Identified } from '../collection.ts'
import { page } from '../paging.ts'
import type { State } from '../state.ts'
import type { Tenant } from '../tenant.ts'
import { bodyOf, existing, type Handler, type OperationCall, pathId } from './section.ts'

/** The parts of a collection that {@link resourceHandlers} works with. */
interface ResourceCollection<T> {
  get(id: string): T | undefined
  all(): readonly T[]
  put(record: T): T
  remove(id: string): boolean
}

/** What is special about one kind of resource. */
export interface Resource<T extends Identified, Request> {
  readonly collection: (state: State) => ResourceCollection<T>
  /** The members that the list shows; default all. */
  readonly list?: (call: OperationCall, tenant: Tenant) => readonly T[]
  /** The record that the path names; by default an unknown id is refused with 404. */
  readonly find?: (call: OperationCall, tenant: Tenant) => T
  /** Checks the request and makes a new record of it. */
  readonly create: (request: Request, tenant: Tenant, call: OperationCall) => T
  /** Checks the request and makes the record that takes the former one's place. */
  readonly replace: (request: Request, tenant: Tenant, former: T) => T
  /** The record as it is answered. */
  readonly present: (record: T, tenant: Tenant) => unknown
  /** Called after a record was removed, to clean up behind it. */
  readonly removed?: (record: T, tenant: Tenant) => void
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

/** The handlers of a resource that is listed by pages, read, created, replaced and deleted. */
export function resourceHandlers<T extends Identified, Request>(
  resource: Resource<T, Request>,
): ResourceHandlers {
  const { collection, create, replace, present, removed } = resource
  const { list = (_call, { state }) => collection(state).all() } = resource
  const { find = (call, { state }) => existing(collection(state), pathId(call)) } = resource
  const { statuses = { created: 201, removed: 204 } } = resource
  return {
    list: (call, tenant) => page(list(call, tenant), call.query, (record) => present(record, tenant)),
    get: (call, tenant) => json(200, present(find(call, tenant), tenant)),
    create(call, tenant) {
      const record = create(bodyOf<Request>(call), tenant, call)
      return json(statuses.created, present(collection(tenant.state).put(record), tenant))
    },
    update(call, tenant) {
      const record = replace(bodyOf<Request>(call), tenant, find(call, tenant))
      return json(200, present(collection(tenant.state).put(record), tenant))
    },
    remove(call, tenant) {
      const record = find(call, tenant)
      collection(tenant.state).remove(record.id)
      removed?.(record, tenant)
      return empty(statuses.removed)
    },
  }
}
