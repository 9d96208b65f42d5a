import { describe, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import type { Call, Client, ClientCore, RawRequest, Secret } from '../../src/index.ts'
import {
  defineService,
  type Draft,
  type LazyModel,
  type Operation,
  operations,
  type Patch,
  type ServiceContext,
  type StandardSchema,
  type ServiceDefinition,
  type ServiceDefinitions,
} from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import type { createThing, findThings, getProfile, getThing, startThing } from '../support/things-service.ts'
import type { ThingRequest, ThingResponse } from '../support/things-models.ts'

type ExtractInput<O> = O extends Operation<infer Input, infer _> ? Input : never
type ExtractOutput<O> = O extends Operation<infer _, infer Output> ? Output : never

describe('the input of an operation', () => {
  it('has the path parameters by name', () => {
    expectTypeOf<ExtractInput<typeof getThing>['id']>().toEqualTypeOf<string>()
    expectTypeOf<{ readonly id: string }>().toExtend<ExtractInput<typeof getThing>>()
    expectTypeOf<object>().not.toExtend<ExtractInput<typeof getThing>>()
    expectTypeOf<{ readonly id: number }>().not.toExtend<ExtractInput<typeof getThing>>()
  })

  it('has required query parameters, optional ones and choices', () => {
    type Input = ExtractInput<typeof findThings>
    expectTypeOf<Input['kind']>().toEqualTypeOf<'RED' | 'BLUE'>()
    expectTypeOf<Input['owner']>().toEqualTypeOf<string>()
    expectTypeOf<Input['limit']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Input['exact']>().toEqualTypeOf<boolean | undefined>()
    expectTypeOf<Input['note']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<{ readonly kind: 'RED'; readonly owner: string }>().toExtend<Input>()
    expectTypeOf<{ readonly owner: string }>().not.toExtend<Input>()
    expectTypeOf<{ readonly kind: 'GREEN'; readonly owner: string }>().not.toExtend<Input>()
  })

  it('has the body of the model that the contract names', () => {
    expectTypeOf<ExtractInput<typeof createThing>['body']>().toEqualTypeOf<ThingRequest>()
    expectTypeOf<object>().not.toExtend<ExtractInput<typeof createThing>>()
    expectTypeOf<ExtractInput<typeof getThing>>().not.toHaveProperty('body')
  })
})

describe('the output of an operation', () => {
  it('is the model of the response, void without one, and undefined besides where it may be pending', () => {
    expectTypeOf<ExtractOutput<typeof getThing>>().toEqualTypeOf<ThingResponse>()
    expectTypeOf<ExtractOutput<typeof startThing>>().toEqualTypeOf<void>()
    expectTypeOf<ExtractOutput<typeof getProfile>>().toEqualTypeOf<Secret | undefined>()
  })

  it('reaches the caller', () => {
    const execute = (context: ServiceContext, get: typeof getThing): Call<ThingResponse> =>
      context.execute(get, { id: '1' })
    expectTypeOf(execute).returns.resolves.toEqualTypeOf<ThingResponse>()
  })

  it('a contract can name models of its package only', () => {
    const factory = operations(async () => ({ known: createAnyModel<string>() }))
    type Contract = Parameters<typeof factory>[0]
    type Base = { readonly id: string; readonly method: 'GET'; readonly path: string }
    expectTypeOf<Base & { readonly response: 'known' }>().toExtend<Contract>()
    expectTypeOf<Base & { readonly response: 'unknown' }>().not.toExtend<Contract>()
    expectTypeOf<Base & { readonly body: 'unknown' }>().not.toExtend<Contract>()
    expectTypeOf<LazyModel<string>>().toExtend<LazyModel<unknown>>()
  })
})

describe('a client', () => {
  type Definition = ServiceDefinition<{ readonly things: 1 }>

  it('has its services under their keys, besides what every client has', () => {
    expectTypeOf<Client<{ readonly mine: Definition }>['mine']>().toEqualTypeOf<{ readonly things: 1 }>()
    expectTypeOf<Client<{ readonly mine: Definition }>>().toExtend<ClientCore & AsyncDisposable>()
    expectTypeOf<Client<{ readonly mine: Definition }>>().not.toHaveProperty('other')
  })

  it('cannot have services under its own keys', () => {
    expectTypeOf<{ readonly mine: Definition }>().toExtend<ServiceDefinitions>()
    expectTypeOf<{ readonly close: Definition }>().not.toExtend<ServiceDefinitions>()
    expectTypeOf<{ readonly ready: Definition }>().not.toExtend<ServiceDefinitions>()
    expectTypeOf<{ readonly limits: Definition }>().not.toExtend<ServiceDefinitions>()
    expectTypeOf<{ readonly request: Definition }>().not.toExtend<ServiceDefinitions>()
    expectTypeOf<{ readonly requestPages: Definition }>().not.toExtend<ServiceDefinitions>()
    expectTypeOf<{ readonly then: Definition }>().not.toExtend<ServiceDefinitions>()
    expectTypeOf<{ readonly mine: { readonly create: 1 } }>().not.toExtend<ServiceDefinitions>()
  })

  it('takes what defineService makes', () => {
    const definition = defineService({
      name: 'n',
      package: { name: 'p', version: '1' },
      operations: [],
      create: ({ apiVersion }) => ({ apiVersion }),
    })
    expectTypeOf(definition.specificationVersion).toEqualTypeOf<1>()
    expectTypeOf<ReturnType<typeof definition.create>['apiVersion']>().toEqualTypeOf<
      ServiceContext['apiVersion']
    >()
  })
})

describe('requests without a contract', () => {
  interface Thing {
    readonly id: string
  }
  const request = (client: ClientCore) => client.request({ method: 'GET', path: '/things' })
  const typed = (client: ClientCore) => client.request<Thing>({ method: 'GET', path: '/things' })
  const parsed = (client: ClientCore, schema: StandardSchema<Thing>) =>
    client.request({ method: 'GET', path: '/things', schema })
  const transformed = (client: ClientCore) =>
    client.request({ method: 'GET', path: '/', schema: z.object({ size: z.string().transform(Number) }) })
  const items = (client: ClientCore) =>
    client.requestPages({ path: '/things', schema: z.object({ id: z.string() }) })

  it('are unknown without a schema, and otherwise what the schema makes', () => {
    expectTypeOf(request).returns.toEqualTypeOf<Call<unknown>>()
    expectTypeOf(typed).returns.toEqualTypeOf<Call<Thing>>()
    expectTypeOf(parsed).returns.toEqualTypeOf<Call<Thing>>()
    expectTypeOf(transformed).returns.resolves.toEqualTypeOf<{ size: number }>()
    expectTypeOf(items).returns.toExtend<AsyncIterable<{ id: string }>>()
    expectTypeOf<ServiceContext['request']>().toEqualTypeOf<ClientCore['request']>()
    expectTypeOf<ServiceContext['requestPages']>().toEqualTypeOf<ClientCore['requestPages']>()
  })

  it('take the methods of the API only', () => {
    expectTypeOf<{ readonly method: 'PATCH'; readonly path: '/' }>().toExtend<RawRequest>()
    expectTypeOf<{ readonly method: 'TRACE'; readonly path: '/' }>().not.toExtend<RawRequest>()
    expectTypeOf<{ readonly method: 'GET' }>().not.toExtend<RawRequest>()
  })
})

describe('drafts and patches', () => {
  interface Request {
    readonly name: string
    readonly mode: 'A' | 'B'
    readonly key?: string | Secret
    readonly nested?: { readonly kind: 'X' }
    readonly list?: readonly { readonly kind: 'Y' }[]
  }

  it('a patch may name any key, or clear it', () => {
    expectTypeOf<object>().toExtend<Patch<Request>>()
    expectTypeOf<{ readonly mode: 'A'; readonly nested: null }>().toExtend<Patch<Request>>()
    expectTypeOf<{ readonly mode: 'C' }>().not.toExtend<Patch<Request>>()
  })

  it('a draft has open enumerations, and may lack anything at any depth', () => {
    expectTypeOf<{ readonly mode: string; readonly name: undefined }>().toExtend<Draft<Request>>()
    expectTypeOf<{ readonly nested: { readonly kind: string | null } }>().toExtend<Draft<Request>>()
    expectTypeOf<{ readonly list: readonly { readonly kind: string }[] }>().toExtend<Draft<Request>>()
    expectTypeOf<{ readonly key: Secret }>().toExtend<Draft<Request>>()
    expectTypeOf<{ readonly mode: number }>().not.toExtend<Draft<Request>>()
  })
})
