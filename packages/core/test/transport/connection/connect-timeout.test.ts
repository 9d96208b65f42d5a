import { Agent as HttpAgent } from 'node:http'
import { VirtualClock } from '@cloudconnexa/emulator'
import { Agent as UndiciAgent } from 'undici'
import { describe, expect, it } from 'vitest'
import { ConnectionError } from '@cloudconnexa/errors'
import { type ClientOptions, gotTransport } from '../../../src/index.ts'
import type { Transport } from '../../../src/runtime.ts'
import { nodeTransport } from '../../../src/transport/node.ts'
import { undiciTransport } from '../../../src/transport/undici.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { startRawServer } from '../../support/raw-server.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createThing } from '../../support/things-service.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { type ClosedGate, startClosedGate } from './support/closed-gate.ts'
import { settle, withTransport } from './support/with-transport.ts'

/**
 * Creates a thing while nobody can connect; the gate opens when the call is to be sent again.
 *
 * @returns Codes of the attempts that failed.
 */
async function createBehind(
  gate: ClosedGate,
  transport: Transport,
  settings: Partial<ClientOptions> = {},
): Promise<ReadonlySet<unknown>> {
  const codes = new Set<unknown>()
  const retried = (_message: string, fields?: Readonly<Record<string, unknown>>): void => {
    codes.add(fields?.['code'])
    gate.open()
  }
  const nothing = (): void => undefined
  await using own = createTestClient(gate.url, {
    transport,
    logger: { debug: nothing, info: retried, warn: nothing, error: nothing },
    // The system may need a while to let connections through.
    retry: { baseDelay: 1, maxDelay: 5, maxAttempts: 50 },
    random: () => 0,
    ...settings,
  })
  await own.context.execute(createThing, { body: { name: 'one' } })
  return codes
}

/** The same, where the time of the attempt is over while it waits for its connection. */
async function createInTime(gate: ClosedGate, transport: Transport): Promise<ReadonlySet<unknown>> {
  const clock = new VirtualClock()
  const progress = { isOver: false }
  const creating = createBehind(gate, transport, { clock }).finally(() => {
    progress.isOver = true
  })
  while (clock.sleeping === 0) await settle()
  await settle()
  await clock.advance(30_000)
  // From now on time passes for back-offs, and not for the time of an attempt.
  while (!progress.isOver) {
    await clock.advance(5)
    await settle()
  }
  return creating
}

describe.each(transports)('a connection that %s cannot make', (_, make) => {
  it('ends by the connect timeout as not sent, and a POST is sent again', async () => {
    await using gate = await startClosedGate()
    await withTransport(
      () => make({ connectTimeout: 80 }),
      async (transport) => {
        const request = createRequest(gate.url, { method: 'POST', body: '{}' })
        const error = await catchFailure(transport.send(request), ConnectionError)
        expect(error).toMatchObject({ outcome: 'not-sent', systemCode: 'ETIMEDOUT', isRetryable: true })
        expect(error.hint).toMatch(/firewall/)
        expect(await createBehind(gate, transport)).toEqual(new Set(['CONNECTION_FAILED']))
      },
    )
    expect(await gate.requests()).toEqual(['POST'])
  })

  it('ends by the time of the attempt as not sent, and a POST is sent again', async () => {
    await using gate = await startClosedGate()
    const codes = await withTransport(
      () => make({ connectTimeout: 400 }),
      (transport) => createInTime(gate, transport),
    )
    expect([...codes][0]).toBe('ATTEMPT_TIMEOUT')
    expect(await gate.requests()).toEqual(['POST'])
  })

  it('ends by the connect timeout when its TLS is never secured', async () => {
    await using server = await startRawServer()
    const error = await withTransport(
      () => make({ connectTimeout: 50 }),
      async (transport) => {
        const failure = await catchFailure(
          transport.send(createRequest(`https://127.0.0.1:${server.port}`)),
          ConnectionError,
        )
        await server.left()
        return failure
      },
    )
    expect(error).toMatchObject({ outcome: 'not-sent', systemCode: 'ETIMEDOUT' })
  })
})

describe.each(transports)('the connect timeout of %s', (_, make) => {
  it('does not limit how long a response may take', async () => {
    await using server = await startScriptedServer([
      (response) => void setTimeout(() => response.end('late'), 350),
    ])
    const response = await withTransport(
      () => make({ connectTimeout: 300 }),
      (transport) => transport.send(createRequest(server.url)),
    )
    expect(response.body).toBe('late')
  })
})

const withOwnConnections: readonly (readonly [string, () => Transport])[] = [
  ['got', () => gotTransport({ agent: { http: new HttpAgent({ keepAlive: true }) } })],
  ['node', () => nodeTransport({ agent: { http: new HttpAgent() } })],
  ['undici', () => undiciTransport({ dispatcher: new UndiciAgent() })],
]

describe.each(withOwnConnections)(
  'a connection that an agent of the user for %s cannot make',
  (name, make) => {
    it('ends by the time of the attempt as not sent, and a POST is sent again', async () => {
      await using gate = await startClosedGate()
      const codes = await withTransport(make, (transport) => createInTime(gate, transport))
      expect([...codes][0]).toBe('ATTEMPT_TIMEOUT')
      expect(await gate.requests()).toEqual(['POST'])
    })

    it.skipIf(name === 'undici')('ends by the connect timeout as not sent', async () => {
      await using gate = await startClosedGate()
      const agent = { http: new HttpAgent() }
      for (const transport of [
        gotTransport({ agent, connectTimeout: 80 }),
        nodeTransport({ agent, connectTimeout: 80 }),
      ]) {
        const error = await catchFailure(transport.send(createRequest(gate.url)), ConnectionError)
        expect(error).toMatchObject({ outcome: 'not-sent', systemCode: 'ETIMEDOUT', isRetryable: true })
      }
    })
  },
)
