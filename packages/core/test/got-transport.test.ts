import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { gotTransport, type Transport, type TransportRequest, TlsError } from '../src/index.ts'
import { clientOf } from './support/client-of.ts'
import { failureOf } from './support/failure-of.ts'
import { startScriptedServer } from './support/scripted-server.ts'
import { getThing, startThing } from './support/things-service.ts'

const thing = { id: '1', name: 'one' }
const mebibyte = 1024 * 1024

function requestOf(url: string, changes: Partial<TransportRequest> = {}): TransportRequest {
  return {
    method: 'GET',
    url,
    headers: {},
    maxResponseBytes: mebibyte,
    signal: new AbortController().signal,
    ...changes,
  }
}

async function withTransport(use: (transport: Transport) => Promise<void>): Promise<void> {
  const transport = gotTransport()
  try {
    await use(transport)
  } finally {
    await transport.close?.()
  }
}

describe('the default transport', () => {
  it('keeps its connection for the next request', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = clientOf(server.url)
    for (let round = 0; round < 5; round++) await own.context.execute(getThing, { id: '1' })
    expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(1)
  })

  it('closes its connections with the client', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    const own = clientOf(server.url)
    await own.context.execute(getThing, { id: '1' })
    expect(await server.connections()).toBe(1)
    await own.client.close()
    while ((await server.connections()) > 0) await new Promise((resolve) => setImmediate(resolve))
  })

  it('that was passed in is left open for others', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await withTransport(async (transport) => {
      const first = clientOf(server.url, { transport })
      await first.context.execute(getThing, { id: '1' })
      await first.client.close()
      await clientOf(server.url, { transport }).context.execute(getThing, { id: '1' })
      expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(1)
    })
  })

  it('can be closed without ever having been used', async () => {
    await withTransport(async () => undefined)
  })

  it('sends a POST without a body as an empty one', async () => {
    await using server = await startScriptedServer([{ status: 200 }])
    await using own = clientOf(server.url)
    await own.context.execute(startThing, { id: '1' })
    const { headers } = server.requests[0] ?? {}
    expect(headers?.['content-length']).toBe('0')
    expect(headers?.['transfer-encoding']).toBeUndefined()
    expect(headers?.['accept-encoding']).toMatch(/gzip/)
  })

  it('answers with every status, without following or repeating anything', async () => {
    await using server = await startScriptedServer([
      { status: 302, headers: { location: '/else' } },
      { status: 429, headers: { 'retry-after': '0' }, body: 'slow' },
      { status: 503, body: 'down' },
    ])
    await withTransport(async (transport) => {
      const statuses: number[] = []
      for (let round = 0; round < 3; round++)
        statuses.push((await transport.send(requestOf(server.url))).status)
      expect(statuses).toEqual([302, 429, 503])
      expect(server.requests).toHaveLength(3)
    })
  })

  it('joins repeated headers with a comma', async () => {
    await using server = await startScriptedServer([
      (response) =>
        response
          .writeHead(
            200,
            [
              ['x-note', 'a'],
              ['x-note', 'b'],
              ['set-cookie', 'c=1'],
              ['set-cookie', 'd=2'],
            ].flat(),
          )
          .end(),
    ])
    await withTransport(async (transport) => {
      const { headers } = await transport.send(requestOf(server.url))
      expect(headers).toMatchObject({ 'x-note': 'a, b', 'set-cookie': 'c=1, d=2' })
    })
  })
})

describe('TLS', () => {
  const path = '/api/v1/regions'

  it('trusts an authority of one’s own besides the well-known ones', async () => {
    await using emulator = await startEmulator({ tls: true })
    const { certificateAuthority = '' } = emulator
    const transport = gotTransport({ certificateAuthority })
    expect((await transport.send(requestOf(emulator.url + path))).status).toBe(401)
    await transport.close?.()
  })

  it('trusts nobody else: nothing is sent, and the error says how to mend it', async () => {
    await using emulator = await startEmulator({ tls: true })
    await using other = await startEmulator({ tls: true })
    const { certificateAuthority = '' } = other
    const transports = [gotTransport(), gotTransport({ certificateAuthority: [certificateAuthority] })]
    for (const transport of transports) {
      const error = await failureOf(transport.send(requestOf(emulator.url + path)), TlsError)
      expect(error).toMatchObject({ code: 'TLS_FAILED', outcome: 'not-sent', isRetryable: false })
      expect(error.hint).toMatch(/NODE_EXTRA_CA_CERTS/)
      await transport.close?.()
    }
    expect(emulator.requests.count()).toBe(0)
  })
})
