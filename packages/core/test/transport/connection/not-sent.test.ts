import { execFileSync } from 'node:child_process'
import { createServer as createSecureServer } from 'node:https'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { connect as secure } from 'node:tls'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { ConnectionError, TimeoutError, TlsError } from '@cloudconnexa/errors'
import { type GotTransportOptions, gotTransport } from '../../../src/index.ts'
import type { Transport } from '../../../src/runtime.ts'
import { nodeTransport } from '../../../src/transport/node.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { findClosedPort, startCuttingServer } from '../../support/dead-ends.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { startRawServer } from '../../support/raw-server.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createThing } from '../../support/things-service.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { settle, withTransport } from './support/with-transport.ts'

// A system refuses a TCP connection to this address at once, without sending anything.
const unreachable = 'http://255.255.255.255:9'

describe.each(transports)('with %s nothing was sent', (_, make) => {
  it('when an address in the URL fails at once', async () => {
    const error = await withTransport(
      () => make(),
      (transport) =>
        catchFailure(transport.send(createRequest(unreachable, { method: 'POST' })), ConnectionError),
    )
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: true, systemCode: 'ENETUNREACH' })
    expect(error.hint).toMatch(/no route/)
  })

  it('when the server closes a connection that is being secured', async () => {
    await using cutting = await startCuttingServer()
    const url = `https://127.0.0.1:${cutting.port}`
    const error = await withTransport(
      () => make(),
      (transport) => catchFailure(transport.send(createRequest(url, { method: 'POST' })), ConnectionError),
    )
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: true, systemCode: 'ECONNRESET' })
  })

  it('and a POST is sent again', async () => {
    await using own = createTestClient(`http://127.0.0.1:${await findClosedPort()}`, {
      transport: make(),
      retry: { maxAttempts: 3, baseDelay: 1 },
    })
    const error = await catchFailure(
      own.context.execute(createThing, { body: { name: 'one' } }),
      ConnectionError,
    )
    expect(error).toMatchObject({ outcome: 'not-sent', attempts: 3, isRetryable: true })
  })

  it('while it is told about it: onSent comes with the first byte, not before', async () => {
    await using server = await startRawServer((socket) => socket.end('HTTP/1.1 204 No\r\n\r\n'))
    const told: string[] = []
    const progress = {
      onSent: () => told.push('sent'),
      onResponse: (status: number) => told.push(`status ${status}`),
    }
    await withTransport(
      () => make(),
      async (transport) => {
        await catchFailure(transport.send(createRequest(unreachable, { progress })), ConnectionError)
        await catchFailure(
          transport.send(createRequest(`http://127.0.0.1:${await findClosedPort()}`, { progress })),
          ConnectionError,
        )
        expect(told).toEqual([])
        await transport.send(createRequest(server.url, { progress }))
      },
    )
    expect(told).toEqual(['sent', 'status 204'])
  })
})

const onNode: readonly (readonly [string, (options: GotTransportOptions) => Transport])[] = [
  ['got', gotTransport],
  ['node', nodeTransport],
]

describe.each(onNode)('with an agent of the user for %s nothing was sent', (_, make) => {
  it.each([
    ['ENETUNREACH', new HttpAgent(), unreachable],
    ['EADDRNOTAVAIL', new HttpAgent({ localAddress: '203.0.113.1' }), 'http://127.0.0.1:9'],
    ['EADDRNOTAVAIL', new HttpAgent({ keepAlive: true, localAddress: '203.0.113.1' }), 'http://localhost:9'],
  ])('when its connection fails at once (%s)', async (systemCode, agent, url) => {
    const transport = make({ agent: { http: agent } })
    const error = await catchFailure(transport.send(createRequest(url, { method: 'POST' })), ConnectionError)
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: true, systemCode })
  })

  it('while the request waits for one of its sockets, however long, and a POST is sent again', async () => {
    await using server = await startScriptedServer(({ method }) =>
      method === 'GET' ? 'hang' : { status: 201, body: { id: '1', name: 'one' } },
    )
    const agent = new HttpAgent({ maxSockets: 1 })
    const transport = make({ agent: { http: agent }, connectTimeout: 200 })
    const controller = new AbortController()
    const hanging = transport.send(createRequest(server.url, { signal: controller.signal }))
    hanging.catch(() => undefined)
    await server.received(1)
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { transport, clock, random: () => 1 })
    const creating = own.context.execute(createThing, { body: { name: 'one' } }).withResponse()
    const queued = (): number => Object.keys(agent.requests).length
    while (queued() === 0) await settle()
    // Longer than a connection may take to be made.
    await new Promise((resolve) => {
      setTimeout(resolve, 250)
    })
    expect(queued()).toBe(1)
    await clock.advance(30_000)
    // The attempt is over and the next one has not begun: its socket gets free.
    controller.abort()
    while (Object.keys(agent.sockets).length + queued() > 0) await settle()
    await clock.advance(500)
    expect((await creating).attempts).toBe(2)
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST'])
    agent.destroy()
  })

  it('when that wait ends the call', async () => {
    await using server = await startScriptedServer(['hang'])
    const agent = new HttpAgent({ maxSockets: 1 })
    const transport = make({ agent: { http: agent } })
    const controller = new AbortController()
    const hanging = transport.send(createRequest(server.url, { signal: controller.signal }))
    hanging.catch(() => undefined)
    await server.received(1)
    await using own = createTestClient(server.url, {
      transport,
      attemptTimeout: 30,
      retry: { maxAttempts: 1 },
    })
    const error = await catchFailure(
      own.context.execute(createThing, { body: { name: 'one' } }),
      TimeoutError,
    )
    expect(error.outcome).toBe('not-sent')
    controller.abort()
    agent.destroy()
  })

  it('while an agent that hands over its socket too early is still securing it', async () => {
    // As agents for proxies do: the socket is connected, and its TLS is not.
    const eager = new HttpsAgent()
    eager.createConnection = ({ port }, created) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        created?.(null, secure({ socket, rejectUnauthorized: true }))
      })
      return undefined
    }
    await using silent = await startRawServer()
    const agent = { https: eager }
    const error = await catchFailure(
      make({ agent, connectTimeout: 40 }).send(
        createRequest(`https://127.0.0.1:${silent.port}`, { method: 'POST' }),
      ),
      ConnectionError,
    )
    expect(error).toMatchObject({ outcome: 'not-sent', systemCode: 'ETIMEDOUT' })
    const distrusted = createSecureServer()
    await new Promise<void>((resolve) => distrusted.listen(0, '127.0.0.1', resolve))
    const { port } = distrusted.address() as AddressInfo // a TCP server has no other kind of address
    const untrusted = await catchFailure(
      make({ agent }).send(createRequest(`https://127.0.0.1:${port}`, { method: 'POST' })),
      TlsError,
    )
    expect(untrusted.outcome).toBe('not-sent')
    eager.destroy()
    await new Promise((resolve) => distrusted.close(resolve))
  })
})

// In a process of its own, which has no file left to open.
const program = `
import { openSync } from 'node:fs'
const [got, node, undici] = await Promise.all(process.argv.slice(1, 4).map((entry) => import(entry)))
const makers = { got: got.gotTransport, node: node.nodeTransport, undici: undici.undiciTransport }
const signal = new AbortController().signal
const request = { method: 'POST', headers: {}, maxResponseBytes: 1, signal }
const send = (transport, url) => transport.send({ ...request, url }).catch((error) => error)
const transports = Object.entries(makers).map(([name, make]) => [name, make({ proxy: false })])
for (const [, transport] of transports) await send(transport, process.argv[4])
const held = []
try {
  for (;;) held.push(openSync('/dev/null', 'r'))
} catch {}
for (const [name, transport] of transports) {
  const { systemCode, outcome, isRetryable } = await send(transport, process.argv[4])
  console.log(JSON.stringify({ name, systemCode, outcome, isRetryable }))
}
`

it.skipIf(process.platform === 'win32')('nothing was sent when the process has no file left', async () => {
  const entry = (name: string): string => new URL(`../../../src/${name}.ts`, import.meta.url).href
  const output = execFileSync(
    '/bin/sh',
    [
      '-c',
      'ulimit -n 60; exec "$@"',
      'sh',
      process.execPath,
      '--conditions=@cloudconnexa/source',
      '--input-type=module',
      '--eval',
      program,
      entry('index'),
      entry('transport/node'),
      entry('transport/undici'),
      `http://127.0.0.1:${await findClosedPort()}`,
    ],
    { encoding: 'utf8', cwd: import.meta.dirname },
  )
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(
    ['got', 'node', 'undici'].map((name) => ({
      name,
      systemCode: 'EMFILE',
      outcome: 'not-sent',
      isRetryable: true,
    })),
  )
})
