import { inspect } from 'node:util'
import { CloudConnexaError } from '@cloudconnexa/core'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import type { CloudConnexaClientOptions } from '../../src/index.ts'
import { type ScriptedClient, createScriptedClient } from './support/scripted-client.ts'
import { type ApiOperation, apiOperations } from './support/api-document.ts'
import { guessArguments, makeCalls, listMethods } from './support/call-method.ts'
import { buildResponse, generateResponse, listPlaces, wrongValues } from './support/wrong-values.ts'

// Printed with every failure, so that the run can be repeated.
const seed = Number(process.env['TRUST_SEED'] ?? 20_260_501)
const numRuns = Number(process.env['TRUST_RUNS'] ?? 8)
const modes: readonly NonNullable<CloudConnexaClientOptions['validate']>[] = ['off', 'warn', 'throw']

const called = apiOperations.filter(({ id }) => id !== 'requestToken')
const figures = { operations: called.length, responses: 0, errors: 0, tolerated: 0 }

reportFigures('wrong-answers', () => ({ ...figures, seed }))

// Whatever was sent, no prototype may have got a property of it.
afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(Reflect.get([], 'polluted')).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})

/** Calls a method in every way; each ends with a value or an error of the SDK. */
async function expectTypedEnd(
  { client }: ScriptedClient,
  name: string,
  names: readonly string[],
  options: object,
  body: string,
): Promise<void> {
  figures.responses += 1
  for await (const call of makeCalls(client, name, names, options)) {
    const error: unknown = await call().then(
      () => undefined,
      (reason: unknown) => reason ?? new Error('rejected with nothing'),
    )
    if (error === undefined) figures.tolerated += 1
    else figures.errors += 1
    if (error === undefined || error instanceof CloudConnexaError) continue
    throw new Error(`${name} given ${body.slice(0, 300)}: ${inspect(error)}`)
  }
}

/** Runs the work with a client for each way to check responses. */
async function withClients(work: (own: ScriptedClient, mode: string) => Promise<void>): Promise<void> {
  for (const validate of modes) {
    await using own = createScriptedClient({ validate })
    await work(own, validate)
  }
}

function toBody({ response }: ApiOperation, json: string): string {
  // These operations return raw text; JSON in its place is as wrong as anything.
  return response?.type === 'string' && json.startsWith('"') ? String(JSON.parse(json)) : json
}

describe.each(called)('$id', (operation) => {
  const { name, arguments: names, response = {} } = operation

  it('sends a request and accepts a correct response', async () => {
    await using own = createScriptedClient({ validate: 'throw' })
    own.response = { body: toBody(operation, buildResponse(response)) }
    for await (const call of makeCalls(own.client, name, names)) await call()
    expect(own.requests).toBeGreaterThan(0)
  })

  it('turns a wrong value in any one place into a value or a typed error', async () => {
    const places = listPlaces(response)
    await withClients(async (own) => {
      let turn = 0
      for (const place of places) {
        // Every value at the top, where the SDK itself reads; further down they take turns.
        const values = place.length <= 1 ? wrongValues : [wrongValues[turn++ % wrongValues.length]]
        for (const json of [...values, undefined]) {
          const body = toBody(operation, buildResponse(response, { place, json }))
          own.response = { body }
          await expectTypedEnd(own, name, names, {}, body)
        }
      }
    })
  })

  it('turns any response at all into a value or a typed error', async () => {
    await withClients(async (own) => {
      const property = fc.asyncProperty(fc.oneof(generateResponse(response), fc.string()), async (body) => {
        own.response = { body }
        await expectTypedEnd(own, name, names, {}, body)
      })
      await fc.assert(property, { seed, numRuns })
    })
  })
})

const named = new Set(called.map(({ name }) => name))
await using lister = createScriptedClient()
const derived = listMethods(lister.client).filter((name) => !named.has(name))

describe('methods built on several operations', () => {
  it('exist', () => {
    expect(derived.length).toBeGreaterThan(35)
  })

  it.each(derived)('%s ends with a value or a typed error for any response', async (name) => {
    const [service = ''] = name.split('.')
    const bodies = called
      .filter((operation) => operation.name.startsWith(`${service}.`))
      .flatMap(({ response = {} }) =>
        listPlaces(response)
          .filter((place) => place.length <= 3)
          .flatMap((place, index) =>
            [wrongValues[index % wrongValues.length], 'null'].map((json) =>
              buildResponse(response, { place, json }),
            ),
          ),
      )
    const names = guessArguments(lister.client, name)
    for (const validate of ['off', 'throw'] as const) {
      await using own = createScriptedClient({ validate })
      for (const body of bodies) {
        own.response = { body }
        await expectTypedEnd(own, name, names, { timeout: 1 }, body)
      }
    }
  })
})
