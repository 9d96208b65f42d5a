import { inspect } from 'node:util'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectionError, type NetworkError, TlsError } from '@cloudconnexa/errors'
import { findClosedPort } from '../../support/dead-ends.ts'
import { catchFailure, catchRejection } from '../../support/catch-failure.ts'
import { startRawServer } from '../../support/raw-server.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { createAuthority } from './support/certificates.ts'
import { setProxyEnvironment } from './support/proxy-environment.ts'
import { openTunnel, startProxy } from './support/proxy-server.ts'
import { startSecureServer } from './support/secure-server.ts'
import { countSockets, settle, withTransport } from './support/with-transport.ts'

const authority = createAuthority()
const identity = authority.issue()
const certificateAuthority = authority.certificate
const target = 'https://api.invalid'
const established = 'HTTP/1.1 200 Connection established\r\n'
const canary = 'CANARY-pass'

beforeEach(() => setProxyEnvironment())
afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(transports)('with %s a proxy', (_, make) => {
  type Options = Parameters<typeof make>[0]

  const fail = (options: Options, url = target): Promise<NetworkError> =>
    withTransport(
      () => make(options),
      (transport) =>
        catchFailure(transport.send(createRequest(url, { method: 'POST', body: '{}' })), ConnectionError),
    )

  /** The failure of a request through a proxy that does this with CONNECT. */
  async function failConnect(
    onConnect: (socket: Socket) => void,
    options: Options = {},
  ): Promise<NetworkError> {
    await using proxy = await startProxy({ onConnect })
    const error = await fail({ proxy: proxy.url, ...options })
    await proxy.left()
    expect(proxy.requests).toEqual(['CONNECT api.invalid:443'])
    expect(error).toMatchObject({ outcome: 'not-sent', code: 'CONNECTION_FAILED' })
    expect(error.message).toContain(proxy.name)
    expect(error.hint).toContain(proxy.name)
    return error
  }

  it.each([
    [407, false, /user name and the password/],
    [403, false, /does not let this machine reach api\.invalid/],
    [401, false, /user name and the password/],
    [404, false, /allows CONNECT/],
    [405, false, /allows CONNECT/],
    [429, true, /overloaded/],
    [500, true, /could not reach api\.invalid/],
    [501, false, /could not reach/],
    [502, true, /could not reach/],
    [503, true, /could not reach/],
    [504, true, /could not reach/],
    [301, false, /allows CONNECT/],
    [101, false, /allows CONNECT/],
  ])(
    'has sent nothing when it refuses CONNECT with %i; retryable: %s',
    async (status, isRetryable, advice) => {
      const error = await failConnect((socket) => {
        socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 4\r\n\r\nbody`)
      })
      expect(error).toMatchObject({ isRetryable, systemCode: 'ERR_PROXY_TUNNEL' })
      expect(error.message).toContain(`status ${status}`)
      expect(error.hint).toContain(`${status}`)
      expect(error.hint).toMatch(advice)
    },
  )

  it.each<[string, string, (socket: Socket) => void]>([
    ['closes the connection', 'ECONNRESET', (socket) => socket.end()],
    ['resets the connection', 'ECONNRESET', (socket) => socket.resetAndDestroy()],
    ['breaks off amid the headers', 'ECONNRESET', (socket) => socket.end('HTTP/1.1 200 OK\r\nx-note: ')],
    ['does not speak HTTP', 'ERR_PROXY_TUNNEL', (socket) => socket.write('220 mail.example.org ESMTP\r\n')],
    ['speaks another version', 'ERR_PROXY_TUNNEL', (socket) => socket.write('HTTP/2 200\r\n\r\n')],
    ['sends no status', 'ERR_PROXY_TUNNEL', (socket) => socket.write('HTTP/1.1 OK\r\n\r\n')],
    [
      'floods with headers',
      'ERR_PROXY_TUNNEL',
      (socket) => socket.write(established + 'x: y\r\n'.repeat(9999)),
    ],
    [
      'sends a header without end',
      'ERR_PROXY_TUNNEL',
      (socket) => socket.write(`${established}x: ${'y'.repeat(99_999)}`),
    ],
    [
      'floods with interim responses',
      'ERR_PROXY_TUNNEL',
      (socket) => socket.write('HTTP/1.1 100 Go on\r\nx: y'.repeat(9999)),
    ],
    [
      'sends bytes behind its response',
      'ERR_PROXY_TUNNEL',
      (socket) => socket.write(`${established}\r\nhello`),
    ],
    [
      'sends a body',
      'ERR_PROXY_TUNNEL',
      (socket) => socket.write(`${established}content-length: 5\r\n\r\nhello`),
    ],
  ])('has sent nothing when it %s instead of opening a tunnel (%s)', async (_name, systemCode, onConnect) => {
    expect(await failConnect(onConnect)).toMatchObject({ systemCode, isRetryable: true })
  })

  it('may send interim responses first, and its response byte by byte', async () => {
    await using api = await startSecureServer(identity)
    await using proxy = await startProxy({
      onConnect: (socket) => {
        const write = socket.write.bind(socket)
        // What the tunnel says first is its response.
        socket.write = (text: string | Uint8Array): boolean => {
          socket.write = write
          write('HTTP/1.1 100 Go on\r\n\r\nHTTP/1.1 102 Still at it\r\nx: y\r\n\r\n')
          for (const byte of String(text)) write(byte)
          return true
        }
        openTunnel(socket)
      },
    })
    await withTransport(
      () => make({ proxy: proxy.url, certificateAuthority }),
      (transport) => transport.send(createRequest(api.url)),
    )
    expect(api.requests).toHaveLength(1)
  })

  it('has sent nothing when it does not run, or its name is unknown', async () => {
    const url = `http://127.0.0.1:${await findClosedPort()}`
    for (const [proxy, host, code] of [
      [url, new URL(url).host, /ECONNREFUSED/],
      ['http://proxy.invalid:3128', 'proxy.invalid:3128', /ENOTFOUND|EAI_AGAIN/],
    ] as const) {
      for (const address of [target, 'http://127.0.0.1:1']) {
        const error = await fail({ proxy }, address)
        expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: true })
        expect(error.systemCode).toMatch(code)
        expect(error.message).toContain(host)
        expect(error.hint).toMatch(/HTTPS_PROXY/)
      }
    }
  })

  it('has sent nothing when its certificate is not trusted, and the hint says where its authority goes', async () => {
    await using proxy = await startProxy({ identity })
    for (const address of [target, 'http://127.0.0.1:1']) {
      const error = await withTransport(
        () => make({ proxy: proxy.url }),
        (transport) => catchFailure(transport.send(createRequest(address)), TlsError),
      )
      expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: false })
      expect(error.message).toContain(proxy.name)
      expect(error.hint).toMatch(/`certificateAuthority` of the option `proxy`/)
    }
    expect(proxy.requests).toEqual([])
  })

  it('is not blamed for what is wrong inside its tunnel', async () => {
    await using api = await startSecureServer(createAuthority().issue())
    await using proxy = await startProxy()
    const error = await withTransport(
      () => make({ proxy: proxy.url, certificateAuthority }),
      (transport) => catchFailure(transport.send(createRequest(api.url)), TlsError),
    )
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: false })
    expect(error.message).not.toContain(proxy.name)
    await using cutting = await startProxy({
      onConnect: (socket) => socket.end(`${established}\r\n`),
    })
    const cut = await fail({ proxy: cutting.url, certificateAuthority })
    expect(cut).toMatchObject({ outcome: 'not-sent', isRetryable: true, systemCode: 'ECONNRESET' })
    await proxy.left()
  })

  it('refuses an http request by a 407 when it wants credentials, which is not the one of the API', async () => {
    await using api = await startScriptedServer([{ status: 407, body: 'by the API' }])
    await using proxy = await startProxy({ authorization: 'Basic xyz' })
    const error = await fail({ proxy: proxy.url.replace('//', `//bob:${canary}@`) }, api.url)
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: false })
    expect(error.message).toContain(proxy.name)
    expect(error.hint).toMatch(/user name and the password/)
    expect(api.requests).toEqual([])
    const response = await withTransport(
      () => make(),
      (transport) => transport.send(createRequest(api.url)),
    )
    expect(response).toMatchObject({ status: 407, body: 'by the API' })
  })

  it('responds as the API might when it forwards nothing but a 502 over http', async () => {
    await using proxy = await startProxy()
    const response = await withTransport(
      () => make({ proxy: proxy.url }),
      async (transport) => transport.send(createRequest(`http://127.0.0.1:${await findClosedPort()}`)),
    )
    expect(response.status).toBe(502)
  })

  it.each([
    ['never responds to CONNECT', 'http', ''],
    ['never secures what is inside its tunnel', 'http', `${established}\r\n`],
    ['never speaks TLS', 'https', ''],
  ])(
    'is left at once by an abort, by its time, and by close() when it %s',
    async (_name, scheme, response) => {
      const before = countSockets()
      await using proxy = await startRawServer((socket) => {
        if (response !== '') socket.write(response)
      })
      const url = proxy.url.replace('http:', `${scheme}:`)
      const reason = { why: 'because' }
      await withTransport(
        () => make({ proxy: url }),
        async (transport) => {
          const controller = new AbortController()
          const sending = catchRejection(transport.send(createRequest(target, { signal: controller.signal })))
          await proxy.connected(1)
          await settle()
          controller.abort(reason)
          expect(await sending).toBe(reason)
          await proxy.left()
        },
      )
      const late = await fail({ proxy: url, connectTimeout: 60 })
      expect(late).toMatchObject({ outcome: 'not-sent', systemCode: 'ETIMEDOUT', isRetryable: true })
      await proxy.left()
      const transport = make({ proxy: url })
      const sending = catchRejection(transport.send(createRequest(target)))
      await proxy.connected(3)
      await settle()
      await transport.close?.()
      expect(await sending).toMatchObject({ outcome: 'not-sent' })
      await proxy.left()
      await proxy[Symbol.asyncDispose]()
      while (countSockets() > before) await settle()
    },
  )

  it('keeps its credentials to itself', async () => {
    const url = (name: string): string => `http://CANARY-bob:${canary}@${name}`
    await using refusing = await startProxy({ authorization: 'Basic other' })
    await using cutting = await startProxy({ onConnect: (socket) => socket.resetAndDestroy() })
    const shown: string[] = []
    for (const [name, address] of [
      [refusing.name, target],
      [refusing.name, 'http://127.0.0.1:1'],
      [cutting.name, target],
      [`127.0.0.1:${await findClosedPort()}`, target],
      ['proxy.invalid', 'http://127.0.0.1:1'],
    ] as const) {
      const transport = make({ proxy: url(name) })
      const error = await catchRejection(transport.send(createRequest(address)))
      for (const value of [error, transport])
        shown.push(inspect(value, { depth: 20, showHidden: true, getters: true }), JSON.stringify(value))
      shown.push(String(error), error instanceof Error ? String(error.stack) : '')
      await transport.close?.()
    }
    expect(refusing.authorizations).toHaveLength(2)
    const text = shown.join('\n')
    for (const secret of ['CANARY', Buffer.from(`CANARY-bob:${canary}`).toString('base64').slice(0, 12)])
      expect(text).not.toContain(secret)
  })
})
