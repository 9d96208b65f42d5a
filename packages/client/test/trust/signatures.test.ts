import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { hmacSigner } from '@cloudconnexa/auth'
import { describe, expect, it } from 'vitest'
import { CloudConnexaClient } from '../../src/index.ts'
import { transports } from './support/transports.ts'

const secret = 'gateway-secret'

interface SignedRequest {
  readonly name: string
  readonly nonce: string
  readonly isGenuine: boolean
}

/** A server that checks every signature against what arrived, and responds with these statuses first. */
async function startVerifier(
  statuses: number[],
): Promise<AsyncDisposable & { readonly url: string; readonly seen: readonly SignedRequest[] }> {
  const seen: SignedRequest[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      seen.push(verify(request, body))
      const isToken = request.url?.endsWith('/oauth/token') === true
      const status = isToken ? 200 : (statuses.shift() ?? 200)
      const content = isToken
        ? { access_token: 'token', expires_in: 3600 }
        : { id: '1', name: 'one', content: [] }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
    },
  }
}

/** As the documentation of `hmacSigner` says it, from the bytes that arrived alone. */
function verify({ method = '', url = '', headers }: IncomingMessage, body: string): SignedRequest {
  const header = (name: string): string => String(headers[name] ?? '')
  const hash = createHash('sha256').update(body).digest('hex')
  const lines = [
    'hmac-sha256-v2',
    header('x-signature-key-id'),
    header('x-signature-timestamp'),
    header('x-signature-nonce'),
    method,
    header('host'),
    url,
    header('content-type'),
    hash,
  ]
  const expected = `v2=${createHmac('sha256', secret).update(lines.join('\n')).digest('hex')}`
  return {
    name: `${method} ${url.replace('/api/v1', '')}`,
    nonce: header('x-signature-nonce'),
    isGenuine: header('x-signature') === expected && header('x-content-sha256') === hash,
  }
}

describe.each(Object.entries(transports))('a signed request by %s', (_, makeTransport) => {
  it('is verified by what arrives, and a retry is signed anew', async () => {
    await using server = await startVerifier([503, 401, 200])
    const transport = makeTransport()
    await using client = new CloudConnexaClient({
      clientId: 'a.tenant',
      clientSecret: 'not-a-real-secret',
      baseUrl: server.url,
      signer: hmacSigner({ keyId: 'key-1', secret }),
      transport,
      random: () => 0,
      validate: 'off',
    })
    await client.networks.get('1')
    await client.networks.create({ name: 'Büro' })
    await client.networks.list({ size: 10 }).withResponse()
    await transport.close?.()
    expect(server.seen.map(({ name }) => name)).toEqual([
      'POST /oauth/token',
      'GET /networks/1',
      'GET /networks/1',
      'POST /oauth/token',
      'GET /networks/1',
      'POST /networks',
      expect.stringMatching(/^GET \/networks\?.*size=10/),
    ])
    expect(server.seen.filter(({ isGenuine }) => !isGenuine)).toEqual([])
    expect(new Set(server.seen.map(({ nonce }) => nonce)).size).toBe(server.seen.length)
  })
})
