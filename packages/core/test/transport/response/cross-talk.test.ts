import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { startWireServer, toResponse } from './support/wire-server.ts'
import { settle, turnEventLoop, withTransport } from './support/with-transport.ts'

const own = { status: 200, body: '/first' }
const broken = { code: 'CONNECTION_FAILED', outcome: 'unknown' }
const unreadable = { status: 200, bodyError: 'CONNECTION_FAILED' }
const response = toResponse('/first')
const poison = toResponse('poison')
const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'

type Kind = readonly [name: string, bytes: string | ((socket: Socket) => void), expected: object]

/** After these the connection is of no use any more. */
const dropped: readonly Kind[] = [
  ['101 alone', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', { status: 101, body: '' }],
  ['101 and a response', `HTTP/1.1 101 X\r\n\r\n${poison}`, { status: 101, body: '' }],
  [
    '101 with another protocol',
    'HTTP/1.1 101 X\r\nconnection: upgrade\r\nupgrade: x\r\n\r\nnoise',
    { status: 101, body: '' },
  ],
  ['100 and the end', (socket) => socket.end('HTTP/1.1 100 Continue\r\n\r\n'), broken],
  ['199 and the end', (socket) => socket.end('HTTP/1.1 199 Odd\r\n\r\n'), broken],
  ['status 000', 'HTTP/1.1 000 X\r\ncontent-length: 6\r\n\r\n/first', { status: 0, body: '' }],
  ['status 099', 'HTTP/1.1 099 X\r\ncontent-length: 6\r\n\r\n/first', { status: 99, body: '' }],
  ['204 with a body', 'HTTP/1.1 204 X\r\ncontent-length: 2\r\n\r\n{}', { status: 204, body: '' }],
  ['204 that announces a body', 'HTTP/1.1 204 X\r\ncontent-length: 2\r\n\r\n', { status: 204, body: '' }],
  [
    '204 with chunks',
    'HTTP/1.1 204 X\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    { status: 204, body: '' },
  ],
  ['204 with bytes behind', 'HTTP/1.1 204 X\r\n\r\n{}', { status: 204, body: '' }],
  ['204 and a response', `HTTP/1.1 204 X\r\n\r\n${poison}`, { status: 204, body: '' }],
  ['304 with a body', 'HTTP/1.1 304 X\r\ncontent-length: 2\r\n\r\n{}', { status: 304, body: '' }],
  [
    '304 without the body of its length',
    'HTTP/1.1 304 X\r\ncontent-length: 9\r\n\r\n',
    { status: 304, body: '' },
  ],
  ['304 and a response', `HTTP/1.1 304 X\r\n\r\n${poison}`, { status: 304, body: '' }],
  ['bytes behind its length', `${response}{}`, own],
  ['a line and bytes behind its length', `${response}\r\n{}`, own],
  ['two responses', response + poison, own],
  ['two responses in chunks', `${chunked}6\r\n/first\r\n0\r\n\r\n${poison}`, own],
  [
    'bytes behind a response that closes',
    `${toResponse('/first', 'HTTP/1.1 200 OK\r\nconnection: close')}{}`,
    own,
  ],
  ['bytes behind HTTP/1.0', `${toResponse('/first', 'HTTP/1.0 200 OK')}${poison}`, own],
  [
    'chunks and a length',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n0\r\n\r\n',
    broken,
  ],
  ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 6\r\ncontent-length: 2\r\n\r\n/first', broken],
  ['a chunk size that is none', `${chunked}zz\r\n/first\r\n0\r\n\r\n`, unreadable],
  ['a chunk that is longer than its size', `${chunked}2\r\n/first\r\n0\r\n\r\n`, unreadable],
  ['a folded header', 'HTTP/1.1 200 OK\r\nx-a: b\r\n c\r\ncontent-length: 0\r\n\r\n', broken],
]

/** After these it may be used again. */
const kept: readonly Kind[] = [
  ['100 before the response', `HTTP/1.1 100 Continue\r\n\r\n${response}`, own],
  [
    '102, 103 and 100',
    `HTTP/1.1 102 X\r\n\r\nHTTP/1.1 103 X\r\nlink: y\r\n\r\nHTTP/1.1 100 X\r\n\r\n${response}`,
    own,
  ],
  ['199 before the response', `HTTP/1.1 199 X\r\n\r\n${response}`, own],
  ['a plain 204', 'HTTP/1.1 204 X\r\n\r\n', { status: 204, body: '' }],
  ['204 of length 0', 'HTTP/1.1 204 X\r\ncontent-length: 0\r\n\r\n', { status: 204, body: '' }],
  ['trailers', `${chunked}6\r\n/first\r\n0\r\nx-sum: 1\r\n\r\n`, own],
  ['chunk extensions', `${chunked}6;a=b\r\n/first\r\n0;c\r\n\r\n`, own],
  ['HTTP/1.0 that stays', toResponse('/first', 'HTTP/1.0 200 OK\r\nconnection: keep-alive'), own],
  ['status 999', toResponse('/first', 'HTTP/1.1 999 X'), { status: 999, body: '/first' }],
]

describe.each(transports)('connection reuse by %s', (_, make) => {
  /** Three requests in turn, of which the first gets what a server should not send. */
  async function sendThree([, bytes, expected]: Kind, pause: () => Promise<void>) {
    await using server = await startWireServer((socket, { index, path }) => {
      if (index > 0) socket.write(toResponse(path))
      else if (typeof bytes === 'string') socket.write(bytes)
      else bytes(socket)
    })
    await withTransport(make(), async (transport) => {
      const get = (path: string) => settle(transport.send(createRequest(`${server.url}${path}`)))
      expect(await get('/first')).toEqual(expected)
      await pause()
      expect(await get('/second')).toEqual({ status: 200, body: '/second' })
      await pause()
      expect(await get('/third')).toEqual({ status: 200, body: '/third' })
    })
    return server.requests.map(({ path, connection }) => [path, connection])
  }

  it.each(dropped)('ends after %s, and no other request reads any of it', async (...kind) => {
    for (const pause of [async () => undefined, turnEventLoop]) {
      const [first, second, third] = await sendThree(kind, pause)
      expect([first, second?.[0], third?.[0]]).toEqual([['/first', 0], '/second', '/third'])
      expect([second?.[1], third?.[1]]).not.toContain(0)
    }
  })

  it.each(kept)('goes on after %s, and the others read their own', async (...kind) => {
    expect(await sendThree(kind, turnEventLoop)).toEqual([
      ['/first', 0],
      ['/second', 0],
      ['/third', 0],
    ])
  })

  it('takes nothing that has come before a request for its response', async () => {
    await using server = await startWireServer((socket, { path }) => socket.write(toResponse(path)))
    await withTransport(make(), async (transport) => {
      const get = (path: string) => settle(transport.send(createRequest(`${server.url}${path}`)))
      expect(await get('/first')).toEqual(own)
      await turnEventLoop()
      // It is there when the second request is made, and nobody has looked yet.
      server.sockets[0]?.write(poison)
      const second = await get('/second')
      expect([
        { status: 200, body: '/second' },
        { code: 'CONNECTION_FAILED', outcome: 'not-sent' },
      ]).toContainEqual(second)
      expect(await get('/third')).toEqual({ status: 200, body: '/third' })
    })
    expect(server.requests.filter(({ connection }) => connection === 0)).toHaveLength(1)
  })

  it('ends at once when something comes while the connection is idle', async () => {
    await using server = await startWireServer((socket, { path }) => socket.write(toResponse(path)))
    await withTransport(make(), async (transport) => {
      await transport.send(createRequest(`${server.url}/first`))
      await turnEventLoop()
      const [socket] = server.sockets
      const closed = new Promise((resolve) => socket?.once('close', resolve))
      socket?.write('HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n')
      await closed
      const second = await settle(transport.send(createRequest(`${server.url}/second`)))
      expect(second).toEqual({ status: 200, body: '/second' })
    })
  })

  it('ends when a response comes before its request has been read', async () => {
    await using server = await startWireServer((socket, { path }) => socket.write(toResponse(path)), {
      onHead: (socket) => {
        socket.pause()
        socket.write(toResponse('too long', 'HTTP/1.1 413 Content Too Large'))
      },
    })
    await withTransport(make(), async (transport) => {
      const post = transport.send(
        createRequest(`${server.url}/first`, { method: 'POST', body: 'x'.repeat(16 * 1024 * 1024) }),
      )
      expect(await settle(post)).toEqual({ status: 413, body: 'too long' })
      const second = await settle(transport.send(createRequest(`${server.url}/second`)))
      expect(second).toEqual({ status: 200, body: '/second' })
    })
    expect(server.requests.map(({ connection }) => connection)).toEqual([0, 1])
  })

  it('leaves no listeners on a connection that has served many requests', async () => {
    const warnings: Error[] = []
    const warn = (warning: Error): void => void warnings.push(warning)
    process.on('warning', warn)
    await using server = await startWireServer((socket, { path }) => socket.write(toResponse(path)))
    await withTransport(make(), async (transport) => {
      for (let index = 0; index < 50; index++) {
        const path = `/${index}`
        const { body } = await transport.send(createRequest(`${server.url}${path}`))
        expect(body).toBe(path)
      }
    })
    await turnEventLoop()
    process.off('warning', warn)
    expect(warnings).toEqual([])
    expect(server.sockets.length).toBeLessThan(3)
  })
})
