import { CloudConnexaError } from '@cloudconnexa/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// The same values that the conformance kit calls the methods of plugins with.
import { generateValue } from '../../testing/src/samples/generate-value.ts'
import { catalogs, findEntry, invoke, loadDetails } from '../src/index.ts'
import { connect, type Connection } from './support/connect.ts'

const operations = catalogs.flatMap((catalog) => catalog.operations)

/** What became of an operation: `done`, or the status of the API's refusal. */
const outcomes = new Map<string, string>()

let connection: Connection
beforeAll(async () => {
  connection = await connect()
  await connection.client.ready()
})
afterAll(() => connection[Symbol.asyncDispose]())

describe('every operation', () => {
  it.each(operations)('$id can be invoked with what its schema describes', async ({ id, method, path }) => {
    const { client, emulator } = connection
    const entry = findEntry(id) ?? expect.unreachable('no entry')
    const { input } = await loadDetails(entry)
    const sample = generateValue(input, 'required')
    emulator.requests.clear()
    outcomes.set(id, await tryInvoke(client, entry.path, sample))
    const [request] = emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ })
    const pattern = new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    expect(request?.method).toBe(method)
    expect(request?.path).toMatch(pattern)
  })

  it('is carried out, or refused by the API itself', () => {
    expect(outcomes.size).toBe(162)
    for (const [id, outcome] of outcomes) expect(outcome, id).toMatch(/^(?:done|4\d\d)$/)
    const done = [...outcomes.values()].filter((outcome) => outcome === 'done')
    expect(done.length).toBeGreaterThan(60)
  })
})

async function tryInvoke(client: object, path: string, input: unknown): Promise<string> {
  try {
    // Made of a schema of an object.
    await (invoke(client, path, input as Readonly<Record<string, unknown>>, { retry: false }) as unknown)
    return 'done'
  } catch (error) {
    if (error instanceof CloudConnexaError && error.status !== undefined) return String(error.status)
    throw error
  }
}
