import { inspect } from 'node:util'
import { CloudConnexaError } from '@cloudconnexa/core'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import type { CloudConnexaClientOptions } from '../../src/index.ts'
import { type AnsweringClient, answeringClient } from './support/answering-client.ts'
import { type ApiOperation, apiOperations } from './support/api-document.ts'
import { argumentsOf, callsOf, methodsOf } from './support/call-method.ts'
import { answerWith, anyAnswer, placesOf, wrongValues } from './support/wrong-values.ts'

// Printed with every failure, so that it can be had again.
const seed = Number(process.env['TRUST_SEED'] ?? 20_260_501)
const numRuns = Number(process.env['TRUST_RUNS'] ?? 8)
const modes: readonly NonNullable<CloudConnexaClientOptions['validate']>[] = ['off', 'warn', 'throw']

const called = apiOperations.filter(({ id }) => id !== 'requestToken')
const figures = { operations: called.length, answers: 0, errors: 0, tolerated: 0 }

reportFigures('wrong-answers', () => ({ ...figures, seed }))

// Whatever was sent, no prototype may have got a property of it.
afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(Reflect.get([], 'polluted')).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})

/** Calls a method in every way; each ends with a value or an error of the SDK. */
async function expectTypedEnd(
  { client }: AnsweringClient,
  name: string,
  names: readonly string[],
  options: object,
  answer: string,
): Promise<void> {
  figures.answers += 1
  for await (const call of callsOf(client, name, names, options)) {
    const error: unknown = await call().then(
      () => undefined,
      (reason: unknown) => reason ?? new Error('rejected with nothing'),
    )
    if (error === undefined) figures.tolerated += 1
    else figures.errors += 1
    if (error === undefined || error instanceof CloudConnexaError) continue
    throw new Error(`${name} answered with ${answer.slice(0, 300)}: ${inspect(error)}`)
  }
}

/** A client for each way to check answers. */
async function withClients(work: (own: AnsweringClient, mode: string) => Promise<void>): Promise<void> {
  for (const validate of modes) {
    await using own = answeringClient({ validate })
    await work(own, validate)
  }
}

function bodyOf({ answer }: ApiOperation, json: string): string {
  // Raw text is what these operations answer; JSON in its place is as wrong as anything.
  return answer?.type === 'string' && json.startsWith('"') ? String(JSON.parse(json)) : json
}

describe.each(called)('$id', (operation) => {
  const { name, arguments: names, answer = {} } = operation

  it('is asked of the API, and answers what it should', async () => {
    await using own = answeringClient({ validate: 'throw' })
    own.answer = { body: bodyOf(operation, answerWith(answer)) }
    for await (const call of callsOf(own.client, name, names)) await call()
    expect(own.requests).toBeGreaterThan(0)
  })

  it('answers a wrong value in any one place with a value or a typed error', async () => {
    const places = placesOf(answer)
    await withClients(async (own) => {
      let turn = 0
      for (const place of places) {
        // Every value at the top, where the SDK itself reads; further down they take turns.
        const values = place.length <= 1 ? wrongValues : [wrongValues[turn++ % wrongValues.length]]
        for (const json of [...values, undefined]) {
          const body = bodyOf(operation, answerWith(answer, { place, json }))
          own.answer = { body }
          await expectTypedEnd(own, name, names, {}, body)
        }
      }
    })
  })

  it('answers anything at all with a value or a typed error', async () => {
    await withClients(async (own) => {
      const property = fc.asyncProperty(fc.oneof(anyAnswer(answer), fc.string()), async (body) => {
        own.answer = { body }
        await expectTypedEnd(own, name, names, {}, body)
      })
      await fc.assert(property, { seed, numRuns })
    })
  })
})

const named = new Set(called.map(({ name }) => name))
await using lister = answeringClient()
const derived = methodsOf(lister.client).filter((name) => !named.has(name))

describe('what is made of several operations', () => {
  it('is there', () => {
    expect(derived.length).toBeGreaterThan(35)
  })

  it.each(derived)('%s ends with a value or a typed error, whatever is answered', async (name) => {
    const [service = ''] = name.split('.')
    const answers = called
      .filter((operation) => operation.name.startsWith(`${service}.`))
      .flatMap(({ answer = {} }) =>
        placesOf(answer)
          .filter((place) => place.length <= 3)
          .flatMap((place, index) =>
            [wrongValues[index % wrongValues.length], 'null'].map((json) =>
              answerWith(answer, { place, json }),
            ),
          ),
      )
    const names = argumentsOf(lister.client, name)
    for (const validate of ['off', 'throw'] as const) {
      await using own = answeringClient({ validate })
      for (const body of answers) {
        own.answer = { body }
        await expectTypedEnd(own, name, names, { timeout: 1 }, body)
      }
    }
  })
})
