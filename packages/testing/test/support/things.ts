import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  defineService,
  type ListOptions,
  type Operation,
  operations,
  type PageEnvelope,
  pageNumbers,
  type ServiceContext,
  type ServiceDefinition,
} from '@cloudconnexa/core/service'
import type { ThingRequest, ThingResponse } from './things-models.ts'

const operation = operations(() => import('./things-models.ts'))

export const listThings: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageEnvelope<ThingResponse>
> = operation({
  id: 'listThings',
  method: 'GET',
  path: '/things',
  query: { page: 'integer?', size: 'integer?' },
  response: 'thingPage',
  secrets: ['content[].key'],
})
export const getThing: Operation<{ readonly id: string }, ThingResponse> = operation({
  id: 'getThing',
  method: 'GET',
  path: '/things/{id}',
  response: 'thingResponse',
  secrets: ['key'],
})
export const createThing: Operation<{ readonly body: ThingRequest }, ThingResponse> = operation({
  id: 'createThing',
  method: 'POST',
  path: '/things',
  body: 'thingRequest',
  response: 'thingResponse',
  secrets: ['key'],
})

/** A service as it should be. */
export class ThingsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  list(options?: ListOptions): List<ThingResponse, PageEnvelope<ThingResponse>> {
    return this.#context.paginate(listThings, pageNumbers<ThingResponse>(), options)
  }

  get(id: string, options?: CallOptions): Call<ThingResponse> {
    return this.#context.execute(getThing, { id }, options)
  }

  create(thing: ThingRequest, options: CallOptions = {}): Call<ThingResponse> {
    return this.#context.execute(createThing, { body: thing }, options)
  }
}

/** The definition of a package that passes every check. */
export const things: ServiceDefinition<ThingsService> = defineService({
  name: 'things',
  package: { name: 'things-service', version: '1.2.3' },
  operations: [listThings, getThing, createThing],
  create: (context) => new ThingsService(context),
})
