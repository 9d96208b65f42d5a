import { inspect } from 'node:util'
import {
  CloudConnexaError,
  NetworkError,
  NotFoundError,
  TimeoutError,
  ValidationError,
} from '@cloudconnexa/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClientOptions, createClient, isSecret, Secret } from '../../src/index.ts'
import { asUntyped } from '../support/as-untyped.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { type LoadedCopy, loadCopy } from '../support/load-copy.ts'
import { recordDiagnostics } from '../support/record-diagnostics.ts'
import { type Script, type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

let loaded: LoadedCopy
let other: LoadedCopy['plugin']

beforeAll(async () => {
  loaded = await loadCopy()
  other = loaded.plugin
})
afterAll(() => loaded[Symbol.asyncDispose]())

async function open(script: Script, options: Partial<ClientOptions> = {}) {
  const server = await startScriptedServer(script)
  const client = createClient({
    auth: createStaticAuthenticator(server.url).factory,
    logger: createRecordingLogger(),
    proxy: false,
    services: { relays: other.relays },
    ...options,
  })
  const dispose = async (): Promise<void> => {
    await client.close()
    await server[Symbol.asyncDispose]()
  }
  return { client, server, [Symbol.asyncDispose]: dispose }
}

const thing = { id: '1', name: 'one' }
const page = { content: [thing], totalPages: 1, totalElements: 1 }

describe('a service of another copy of core', () => {
  it('is another copy', () => {
    expect(other.copy.CloudConnexaError).not.toBe(CloudConnexaError)
    expect(other.copy.Secret).not.toBe(Secret)
  })

  it('calls, lists and patches', async () => {
    const bodies = [thing, page, thing, { ...thing, name: 'two' }]
    await using own = await open((_, index) => ({ body: bodies[index] ?? {} }))
    const { relays } = own.client
    const diagnostics = await recordDiagnostics(async () => {
      expect(await relays.get('1')).toEqual(thing)
      expect(await relays.list().toArray()).toEqual([thing])
      expect(await relays.patch('1', { name: 'two' })).toEqual({ ...thing, name: 'two' })
    })
    expect(own.server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'PUT'])
    expect(diagnostics.calls.map(({ calledMethod }) => calledMethod)).toEqual([
      'relays.get',
      'relays.list',
      'relays.patch',
      'relays.patch',
    ])
    expect((await own.client.limits()).read).toMatchObject({ waiting: 0, inFlight: 0 })
  })

  it('meets errors that are instances of the classes of both copies', async () => {
    await using own = await open([{ status: 404, body: { message: 'none' } }])
    const error = await catchFailure(own.client.relays.get('1'), NotFoundError)
    expect(error).toBeInstanceOf(other.copy.NotFoundError)
    expect(error).toBeInstanceOf(other.copy.CloudConnexaError)
    expect(error).not.toBeInstanceOf(other.copy.ValidationError)
    expect(error).toMatchObject({ calledMethod: 'relays.get', operation: 'getThing' })
    const patching = await catchFailure(own.client.relays.patch('1', { name: 'two' }), NotFoundError)
    expect(patching.calledMethod).toBe('relays.patch')
  })

  it('throws errors that the client knows', async () => {
    await using own = await open([{ body: thing }])
    const refused = await catchFailure((async () => own.client.relays.refuse())(), ValidationError)
    expect(refused).toBeInstanceOf(other.copy.ValidationError)
    expect(refused.calledMethod).toBe('relays.refuse')
    const masked = await catchFailure(own.client.relays.patch('1', { key: '[secret]' }), ValidationError)
    expect(masked.calledMethod).toBe('relays.patch')
    const invalid = await catchFailure(own.client.relays.patch('1', { name: '' }), ValidationError)
    expect(invalid.calledMethod).toBe('relays.patch')
    expect(own.server.requests.map(({ method }) => method)).toEqual(['GET'])
  })

  it('runs jobs whose requests are counted, and whose errors name the method', async () => {
    await using own = await open((request) =>
      request.path.endsWith('/2') ? { status: 404, body: {} } : { body: thing },
    )
    const report = await own.client.relays.rename(['1', '2'], 'two')
    expect(report.counts).toMatchObject({ done: 1, failed: 1 })
    expect(report.requests).toBe(2)
    expect(report.rows[1]?.error).toBeInstanceOf(NotFoundError)
    expect(report.rows[1]?.error).toMatchObject({ calledMethod: 'relays.rename' })
    const options = asUntyped({ dryrun: true })
    const error = await catchFailure(own.client.relays.rename(['1'], 'two', options), ValidationError)
    expect(error.calledMethod).toBe('relays.rename')
    const late = { signal: AbortSignal.abort(new Error('enough')) }
    await expect(own.client.relays.rename(['1'], 'two', late)).rejects.toThrow('enough')
  })

  it('shares one timeout between the requests of a method', async () => {
    let held: ScriptedServer | undefined
    await using own = await open((_, index) => (index === 0 ? { body: thing } : 'hang'))
    held = own.server
    const error = await catchFailure(
      own.client.relays.patch('1', { name: 'two' }, { timeout: 300 }),
      TimeoutError,
    )
    expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', calledMethod: 'relays.patch' })
    expect(held.requests).toHaveLength(2)
  })

  it('waits, and its timeout says what failed last', async () => {
    await using own = await open([{ status: 503, body: {} }], { retry: { maxAttempts: 1 } })
    const error = await catchFailure(
      own.client.relays.waitForName('1', 'two', { timeout: 300, interval: 50 }),
      CloudConnexaError,
    )
    expect(error.calledMethod).toBe('relays.waitForName')
    await using named = await open([{ body: { ...thing, name: 'two' } }])
    expect(await named.client.relays.waitForName('1', 'two')).toMatchObject({ name: 'two' })
  })

  it('can be cancelled, and repeats what is safe', async () => {
    await using own = await open(['reset', { body: thing }, 'hang'])
    expect(await own.client.relays.get('1')).toEqual(thing)
    const abort = new AbortController()
    const call = own.client.relays.get('1', { signal: abort.signal })
    await own.server.received(3)
    abort.abort(new Error('enough'))
    await expect(call).rejects.toThrow('enough')
    await using cut = await open(['reset'], { retry: { maxAttempts: 1 } })
    expect(await catchFailure(cut.client.relays.get('1'), NetworkError)).toBeInstanceOf(
      other.copy.CloudConnexaError,
    )
  })

  it('reads and writes secrets that both copies know and none shows', async () => {
    const body = {
      name: 'one',
      key: 'canary',
      nested: { key: 'canary' },
      list: [{ key: 'canary' }],
      keys: ['canary'],
    }
    await using own = await open((request) =>
      request.method === 'GET' ? { body } : { status: 400, body: { message: `no: ${request.body}` } },
    )
    const { key } = await own.client.relays.secrets('1')
    expect(isSecret(key)).toBe(true)
    expect(inspect(key)).toBe('[secret]')
    expect(key.reveal()).toBe('canary')
    const foreign = new other.copy.Secret('canary')
    expect(isSecret(foreign)).toBe(true)
    expect(`${inspect({ foreign })} ${JSON.stringify({ foreign })} ${String(foreign)}`).not.toContain(
      'canary',
    )
    const error = await catchFailure(own.client.relays.setMessage('canary-message'), CloudConnexaError)
    expect(own.server.requests[1]?.body).toContain('canary-message')
    expect(`${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`).not.toContain('canary')
  })

  it('takes a patch with a secret of either copy', async () => {
    await using own = await open([{ body: thing }])
    for (const key of [new Secret('canary'), new other.copy.Secret('canary')])
      await own.client.relays.patch('1', { key })
    const written = own.server.requests.filter(({ method }) => method === 'PUT')
    expect(written.map((request) => request.body)).toEqual([
      expect.stringContaining('canary'),
      expect.stringContaining('canary'),
    ])
  })
})
