import { Agent, get } from 'node:http'
import { Agent as UndiciAgent, request as undiciRequest } from 'undici'
import { describe, expect, it } from 'vitest'
import { gotTransport } from '../../../src/index.ts'
import { nodeTransport } from '../../../src/transport/node.ts'
import { undiciTransport } from '../../../src/transport/undici.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { startWireServer, toResponse } from './support/wire-server.ts'
import { settle, turnEventLoop, withTransport } from './support/with-transport.ts'

const startEchoServer = () => startWireServer((socket, { path }) => socket.write(toResponse(path)))

describe.each(transports)('kept connections of %s', (_, make) => {
  it('have not taken a POST when the server had closed them unnoticed', async () => {
    await using server = await startEchoServer()
    await withTransport(make(), async (transport) => {
      await transport.send(createRequest(`${server.url}/first`))
      await turnEventLoop()
      // It is closed when the second request is made, and nobody has looked yet.
      server.sockets[0]?.resetAndDestroy()
      const post = createRequest(`${server.url}/second`, { method: 'POST', body: '{}' })
      expect([
        { status: 200, body: '/second' },
        { code: 'CONNECTION_FAILED', outcome: 'not-sent' },
      ]).toContainEqual(await settle(transport.send(post)))
    })
  })
})

describe('connections shared with other clients', () => {
  it.each([
    ['got', gotTransport],
    ['node', nodeTransport],
  ])('serve them as before: an agent given to %s', async (_, make) => {
    await using server = await startEchoServer()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const getDirectly = (path: string): Promise<string> =>
      new Promise((resolve, reject) => {
        get(`${server.url}${path}`, { agent }, (incoming) => {
          let text = ''
          incoming.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk
          })
          incoming.once('end', () => resolve(text))
        }).once('error', reject)
      })
    await withTransport(make({ agent: { http: agent } }), async (transport) => {
      for (const path of ['/a', '/b', '/c']) {
        expect((await transport.send(createRequest(`${server.url}${path}`))).body).toBe(path)
        expect(await getDirectly(`${path}2`)).toBe(`${path}2`)
      }
    })
    agent.destroy()
    expect(server.sockets).toHaveLength(1)
  })

  it('serve them as before: a dispatcher given to undici', async () => {
    await using server = await startEchoServer()
    const dispatcher = new UndiciAgent({ connections: 1 })
    await withTransport(undiciTransport({ dispatcher }), async (transport) => {
      for (const path of ['/a', '/b', '/c']) {
        expect((await transport.send(createRequest(`${server.url}${path}`))).body).toBe(path)
        const { body } = await undiciRequest(`${server.url}${path}2`, { dispatcher })
        expect(await body.text()).toBe(`${path}2`)
      }
    })
    await dispatcher.close()
    expect(server.sockets).toHaveLength(1)
  })

  it('are watched too: a dispatcher given to undici takes no reset for an end', async () => {
    await using server = await startWireServer((socket) =>
      socket.write('HTTP/1.1 200 OK\r\n\r\nhalf', () => socket.resetAndDestroy()),
    )
    const dispatcher = new UndiciAgent()
    await withTransport(undiciTransport({ dispatcher }), async (transport) => {
      const response = await settle(transport.send(createRequest(server.url)))
      expect(response).toEqual({ status: 200, bodyError: 'CONNECTION_FAILED' })
    })
    await dispatcher.destroy()
  })
})
