import { describe, expect, it } from 'vitest'
import { ConnectionError } from '@cloudconnexa/errors'
import type { Transport } from '../../src/runtime.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startRawServer } from '../support/raw-server.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'
import { createRequest } from '../support/create-request.ts'
import { transports } from '../support/transports.ts'

const countConnections = ({ requests }: ScriptedServer): number =>
  new Set(requests.map(({ connection }) => connection)).size

/** Lets what has come by socket be worked off: undici uses a connection again a turn after the response. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

async function waitForNoConnections(server: ScriptedServer): Promise<void> {
  while ((await server.connections()) > 0) await new Promise((resolve) => setImmediate(resolve))
}

describe.each(transports)('connections of %s', (_, make) => {
  async function use<T>(work: (transport: Transport) => Promise<T>): Promise<T> {
    const transport = make()
    try {
      return await work(transport)
    } finally {
      await transport.close?.()
    }
  }

  it('are kept for the next request', async () => {
    await using server = await startScriptedServer([{ body: 'said' }])
    await use(async (transport) => {
      for (let round = 0; round < 5; round++) {
        await transport.send(createRequest(server.url))
        await settle()
      }
      expect(countConnections(server)).toBe(1)
      await Promise.all(Array.from({ length: 8 }, () => transport.send(createRequest(server.url))))
      await settle()
      expect(countConnections(server)).toBe(8)
      await Promise.all(Array.from({ length: 8 }, () => transport.send(createRequest(server.url))))
      expect(countConnections(server)).toBe(8)
    })
  })

  it('are all closed by close(), which leaves nothing open in this process', async () => {
    const open = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
    const before = open()
    await using server = await startScriptedServer([{ body: 'said' }])
    await use(async (transport) => {
      await Promise.all(Array.from({ length: 4 }, () => transport.send(createRequest(server.url))))
      expect(await server.connections()).toBe(4)
    })
    await waitForNoConnections(server)
    while (open() > before) await new Promise((resolve) => setImmediate(resolve))
  })

  it('need not have been used to be closed', async () => {
    await use(async () => undefined)
  })

  it('carry a body as it is, with its length in bytes', async () => {
    await using server = await startScriptedServer([{}])
    const body = '{"name":"Zürich 世界"}'
    const headers = { 'content-type': 'application/json', 'x-note': 'mine' }
    await use((transport) => transport.send(createRequest(server.url, { method: 'POST', body, headers })))
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      body,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    })
    expect(server.requests[0]?.headers['transfer-encoding']).toBeUndefined()
  })

  it.each(['GET', 'DELETE', 'POST', 'PUT'])('carry a %s without a body as an empty one', async (method) => {
    await using server = await startScriptedServer([{ body: 'said' }])
    const responses = await use(async (transport) => [
      await transport.send(createRequest(`${server.url}/a%20b?c=d%2Fe`, { method })),
      await transport.send(createRequest(server.url, { method })),
    ])
    expect(responses.map(({ body }) => body)).toEqual(['said', 'said'])
    const { headers, body, path, query } = server.requests[0] ?? {}
    expect({ method: server.requests[0]?.method, body, path }).toEqual({ method, body: '', path: '/a%20b' })
    expect(query?.get('c')).toBe('d/e')
    expect(headers?.['transfer-encoding']).toBeUndefined()
    expect(headers?.['content-length']).toBe(method.startsWith('P') ? '0' : undefined)
    expect(headers?.['accept-encoding']).toMatch(/gzip/)
    expect(headers?.host).toBe(new URL(server.url).host)
  })

  it('do not follow redirects, so that credentials reach nobody else', async () => {
    await using other = await startScriptedServer([{ body: 'got you' }])
    const location = other.url
    await using server = await startScriptedServer((__, index) => ({
      status: [301, 302, 303, 307, 308][index] ?? 500,
      headers: { location },
    }))
    const headers = { authorization: 'Bearer secret' }
    await use(async (transport) => {
      for (const status of [301, 302, 303, 307, 308])
        expect(await transport.send(createRequest(server.url, { headers }))).toMatchObject({
          status,
          headers: { location },
        })
    })
    expect(other.requests).toHaveLength(0)
  })

  it('are not used again after the server has closed them', async () => {
    await using server = await startScriptedServer([
      (response) => response.end('said', () => response.socket?.destroySoon()),
    ])
    await use(async (transport) => {
      for (let round = 0; round < 3; round++) {
        expect((await transport.send(createRequest(server.url))).body).toBe('said')
        await waitForNoConnections(server)
        await settle()
      }
    })
    expect(server.requests).toHaveLength(3)
  })

  it('leave the outcome unknown when the server closes them at the moment of sending', async () => {
    await using server = await startScriptedServer([{ body: 'said' }, 'reset'])
    await use(async (transport) => {
      await transport.send(createRequest(server.url))
      await settle()
      const error = await catchFailure(
        transport.send(createRequest(server.url, { method: 'POST', body: '{}' })),
        ConnectionError,
      )
      expect(error).toMatchObject({ outcome: 'unknown', systemCode: 'ECONNRESET' })
    })
    expect(server.requests).toHaveLength(2)
    expect(countConnections(server)).toBe(1)
  })

  it('do not give the next request what came beyond what was announced', async () => {
    const response = (body: string): string =>
      `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`
    await using server = await startRawServer((socket, index) =>
      socket.write(index === 0 ? response('first') + response('poison') : response('second')),
    )
    await use(async (transport) => {
      expect((await transport.send(createRequest(server.url))).body).toBe('first')
      const next = await transport.send(createRequest(server.url)).catch(() => undefined)
      expect(next?.body).not.toBe('poison')
    })
  })
})
