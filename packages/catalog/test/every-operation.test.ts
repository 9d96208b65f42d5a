import { CloudConnexaError } from '@cloudconnexa/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// The same values that the conformance kit calls the methods of plugins with.
import { generateValue } from '../../testing/src/samples/generate-value.ts'
import {
  catalogs,
  type CatalogEntry,
  findEntry,
  findOperation,
  loadDetails,
  referenceKinds,
} from '../src/index.ts'
import { invoke } from '../src/invoke.ts'
import { connect, type Connection } from './support/connect.ts'

const order = ['read', 'write', 'destructive']

/** What takes something away comes last, so that the others have something to work with. */
const operations = catalogs
  .flatMap((catalog) => catalog.operations)
  .toSorted((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect))

/** What became of an operation: `done`, or the status of the API's refusal. */
const outcomes = new Map<string, string>()

let connection: Connection
beforeAll(async () => {
  connection = await connect({ seed: 'demo' })
  await connection.client.ready()
})
afterAll(() => connection[Symbol.asyncDispose]())

describe('every operation', () => {
  it.each(operations)('$id can be invoked with what its schema describes', async ({ id }) => {
    const { client, emulator } = connection
    const entry = findEntry(id) ?? expect.unreachable('no entry')
    const input = await createInput(client, entry)
    emulator.requests.clear()
    outcomes.set(id, await tryInvoke(client, entry.path, input))
    const { method, path } = findOperation(id) ?? expect.unreachable('no operation')
    const [request] = emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ })
    expect(request?.method).toBe(method)
    expect(request?.path).toMatch(new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`))
  })

  it('is carried out, or refused by the API itself', () => {
    expect(outcomes.size).toBe(162)
    for (const [id, outcome] of outcomes) expect(outcome, id).toMatch(/^(?:done|4\d\d)$/)
    const refused = [...outcomes].filter(([, outcome]) => outcome !== 'done').map(([id]) => id)
    // The first device is another user's, and the sample hour lies too far back.
    const reads = refused.filter((id) => findOperation(id)?.effect === 'read')
    expect(reads).toEqual(['getDevice', 'listDnsResolutions'])
    // Bodies are made of schemas, which know neither addresses nor which ids exist.
    expect(refused.length).toBeLessThan(50)
  })
})

/** What the schema describes, with the ids of objects that are there. */
async function createInput(client: object, entry: CatalogEntry): Promise<Readonly<Record<string, unknown>>> {
  const { input } = await loadDetails(entry)
  const ids = new Map<string, string>()
  for (const { name, reference } of entry.arguments) {
    if (reference !== undefined && 'kind' in reference) {
      const id = await findAnyId(client, reference.kind)
      if (id !== undefined) ids.set(name, id)
    }
  }
  const generated = generateValue(input, 'required')
  return { ...Object(generated), ...Object.fromEntries(ids) }
}

async function findAnyId(client: object, kind: string): Promise<string | undefined> {
  const list = referenceKinds[kind]?.list ?? expect.unreachable(kind)
  const page: unknown = await (invoke(client, list) as PromiseLike<unknown>) // a list
  const [first]: readonly unknown[] = Reflect.get(Object(page), 'items')
  const id: unknown = Reflect.get(Object(first), 'id')
  return typeof id === 'string' ? id : undefined
}

async function tryInvoke(
  client: object,
  path: string,
  input: Readonly<Record<string, unknown>>,
): Promise<string> {
  try {
    await (invoke(client, path, input, { retry: false }) as PromiseLike<unknown>) // no operation is a plain value
    return 'done'
  } catch (error) {
    if (error instanceof CloudConnexaError && error.status !== undefined) return String(error.status)
    throw error
  }
}
