import type { Secret } from '../../src/index.ts'
import {
  defineService,
  type Operation,
  operations,
  type PageEnvelope,
  type ServiceContext,
  type ServiceDefinition,
} from '../../src/service.ts'
import type { ThingRequest, ThingResponse, ThingSecrets } from './things-models.ts'

interface ThingQuery {
  readonly page?: number | undefined
  readonly size?: number | undefined
  readonly search?: string | undefined
}

interface ThingFilters {
  readonly kind: 'RED' | 'BLUE'
  readonly owner: string
  readonly limit?: number | undefined
  readonly exact?: boolean | undefined
  readonly note?: string | undefined
}

/** How often the models were loaded, by this test file. */
export const modelLoads: { count: number } = { count: 0 }

const operation = operations(async () => {
  modelLoads.count += 1
  return import('./things-models.ts')
})

export const getThing: Operation<{ readonly id: string }, ThingResponse> = operation({
  id: 'getThing',
  method: 'GET',
  path: '/things/{id}',
  response: 'thingResponse',
})
export const getThings: Operation<ThingQuery, PageEnvelope<ThingResponse>> = operation({
  id: 'getThings',
  method: 'GET',
  path: '/things',
  query: { page: 'integer?', size: 'integer?', search: 'string?' },
  response: 'thingPage',
})
export const findThings: Operation<ThingFilters, PageEnvelope<ThingResponse>> = operation({
  id: 'findThings',
  method: 'GET',
  path: '/things/find',
  query: { kind: ['RED', 'BLUE'], owner: 'string', limit: 'integer?', exact: 'boolean?', note: 'string?' },
  response: 'thingPage',
})
export const createThing: Operation<{ readonly body: ThingRequest }, ThingResponse> = operation({
  id: 'createThing',
  method: 'POST',
  path: '/things',
  body: 'thingRequest',
  response: 'thingResponse',
})
export const updateThing: Operation<{ readonly id: string; readonly body: ThingRequest }, ThingResponse> =
  operation({
    id: 'updateThing',
    method: 'PUT',
    path: '/things/{id}',
    body: 'thingRequest',
    response: 'thingResponse',
  })
export const patchThing: Operation<{ readonly id: string; readonly body: ThingRequest }, ThingResponse> =
  operation({
    id: 'patchThing',
    method: 'PATCH',
    path: '/things/{id}',
    body: 'thingRequest',
    response: 'thingResponse',
  })
export const deleteThing: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteThing',
  method: 'DELETE',
  path: '/things/{id}',
})
export const removeThing: Operation<{ readonly id: string }, ThingResponse> = operation({
  id: 'removeThing',
  method: 'DELETE',
  path: '/things/{id}/removed',
  response: 'thingResponse',
})
export const startThing: Operation<{ readonly id: string }, void> = operation({
  id: 'startThing',
  method: 'POST',
  path: '/things/{id}/start',
  repeatable: true,
})
export const getProfile: Operation<{ readonly id: string }, Secret | undefined> = operation({
  id: 'getProfile',
  method: 'POST',
  path: '/things/{id}/profile',
  response: 'secretText',
  responseEncoding: 'text',
  pending: true,
  repeatable: true,
  secrets: [''],
})
export const getSecrets: Operation<{ readonly id: string }, ThingSecrets> = operation({
  id: 'getSecrets',
  method: 'GET',
  path: '/things/{id}/secrets',
  response: 'thingSecrets',
  secrets: ['key', 'nested.key', 'list[].key', 'keys[]'],
})
export const getSetting: Operation<object, string> = operation({
  id: 'getSetting',
  method: 'GET',
  path: '/settings/motd',
  response: 'text',
  responseEncoding: 'text',
})
export const setSetting: Operation<{ readonly body: string | Secret }, void> = operation({
  id: 'setSetting',
  method: 'PUT',
  path: '/settings/motd',
  body: 'textBody',
  bodyEncoding: 'text',
})

/** A service that hands its context out, so that a test can carry out any operation. */
export const things: ServiceDefinition<{ readonly context: ServiceContext }> = defineService({
  name: 'things',
  package: { name: 'things-of-tests', version: '1.0.0' },
  operations: [getThing, getThings, findThings, createThing, updateThing, deleteThing, startThing],
  create: (context) => ({ context }),
})
