import { ConfigurationError, ResponseValidationError, ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineModel } from '../../src/model.ts'
import { type LazyModel, type Operation, operations, type StandardSchema } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

interface Named {
  readonly name: string
}

const schema = z.looseObject({ name: z.string() })

/** A model that notes when its schema is asked for. */
function createModel(
  kind: 'request' | 'response',
  loads: string[],
  check?: LazyModel<Named>['check'],
): LazyModel<Named> {
  return {
    name: 'Named',
    kind,
    check,
    explain: async () => {
      loads.push(kind)
      return schema
    },
  }
}

function createEcho(
  models: Readonly<Record<'body' | 'response', LazyModel<Named>>>,
): Operation<{ readonly body: Named }, Named> {
  const operation = operations(async () => models)
  return operation({ id: 'echo', method: 'POST', path: '/echo', body: 'body', response: 'response' })
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
}

/** It refuses more than the schema does. */
function isNever(value: unknown): value is Named {
  return value === schema
}

describe('a model of a contract', () => {
  it('does not load its schema for values that pass its check', async () => {
    const loads: string[] = []
    await using server = await startScriptedServer([{ body: { name: 'b' } }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    const models = {
      body: createModel('request', loads, isNamed),
      response: createModel('response', loads, isNamed),
    }
    expect(await own.context.execute(createEcho(models), { body: { name: 'a' } })).toEqual({ name: 'b' })
    expect(loads).toEqual([])
  })

  it.each([undefined, isNever])('lets the schema decide where its check is %o', async (check) => {
    const loads: string[] = []
    await using server = await startScriptedServer([{ body: { name: 'b' } }, { body: { name: 1 } }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    const echo = createEcho({
      body: createModel('request', loads, check),
      response: createModel('response', loads, check),
    })
    expect(await own.context.execute(echo, { body: { name: 'a' } })).toEqual({ name: 'b' })
    expect(loads).toEqual(['request', 'response'])
    const error = await catchFailure(
      own.context.execute(echo, { body: { name: 'a' } }),
      ResponseValidationError,
    )
    expect(error).toMatchObject({ operation: 'echo', issues: [{ path: 'name' }] })
  })

  it('has its schema explain what its check refuses, before anything is sent', async () => {
    const loads: string[] = []
    await using server = await startScriptedServer([])
    await using own = createTestClient(server.url)
    const model = createModel('request', loads, isNamed)
    const wrong = JSON.parse('{ "name": 1 }')
    const call = own.context.execute(createEcho({ body: model, response: model }), { body: wrong })
    const error = await catchFailure(call, ValidationError)
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', operation: 'echo', outcome: 'not-sent' })
    expect(error.issues).toMatchObject([{ path: 'name' }])
    expect(server.requests).toEqual([])
  })
})

/** A schema of a library that has Standard Schema and nothing else. */
function createStandardSchema(
  validate: StandardSchema<Named>['~standard']['validate'],
): StandardSchema<Named> {
  return { '~standard': { version: 1, vendor: 'made-up', validate } }
}

describe('a model with a schema of another library', () => {
  it('hands the value out as it came, whatever the schema makes of it', () => {
    const standard = createStandardSchema(() => ({ value: { name: 'transformed' } }))
    const model = defineModel<Named>({ name: 'Named', kind: 'response', schema: standard })
    const value = { name: 'as it came' }
    expect(model.parse(value)).toBe(value)
  })

  it('tells the paths of what is wrong', () => {
    const issues = [{ message: 'is missing', path: ['routes', { key: 0 }, 'subnet'] }, { message: 'is odd' }]
    const model = defineModel<Named>({
      name: 'Named',
      kind: 'request',
      schema: createStandardSchema(() => ({ issues })),
    })
    expect(() => model.parse({})).toThrow(
      expect.objectContaining({
        name: 'ValidationError',
        issues: [
          { path: 'routes[0].subnet', message: 'is missing' },
          { path: '', message: 'is odd' },
        ],
      }),
    )
  })

  it('is the schema itself where that has a safeParse', () => {
    expect(defineModel<Named>({ name: 'Named', kind: 'response', schema }).schema).toBe(schema)
  })
})

describe('an asynchronous schema', () => {
  const asynchronous = [
    ['of Standard Schema', createStandardSchema(async () => ({ value: { name: 'a' } }))],
    ['of Standard Schema that fails', createStandardSchema(() => Promise.reject(new Error('no')))],
    ['of zod', schema.refine(async () => true)],
  ] as const

  it.each(asynchronous)('%s is a mistake in the service', (_, asyncSchema) => {
    const model = defineModel<Named>({ name: 'Named', kind: 'response', schema: asyncSchema })
    expect(() => model.parse({ name: 'a' })).toThrow(ConfigurationError)
    expect(() => model.parse({ name: 'a' })).toThrow('The schema of the model Named is asynchronous.')
  })

  it.each(asynchronous)('%s shows with the first call, which sends nothing', async (_, asyncSchema) => {
    await using server = await startScriptedServer([])
    await using own = createTestClient(server.url)
    const model = defineModel<Named>({ name: 'Named', kind: 'request', schema: asyncSchema })
    const call = own.context.execute(createEcho({ body: model, response: model }), { body: { name: 'a' } })
    expect(await catchFailure(call, ConfigurationError)).toMatchObject({
      code: 'SERVICE_INVALID',
      operation: 'echo',
    })
    expect(server.requests).toEqual([])
  })
})
