import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'

/** A gateway in front of an emulator. */
export interface GatewayServer extends AsyncDisposable {
  readonly url: string
  readonly emulator: Emulator
  /** What the gateway refuses before it passes anything on, first one first. */
  readonly refusals: Fault[]
  /** Method and path of every request but those for tokens, with the code of the fault if it was refused. */
  readonly log: readonly string[]
}

/** A response of the gateway's own. */
export interface Fault {
  readonly status: number
  readonly code: string
  readonly retryInSeconds?: number
}

/** The key that both sides know. */
export const signingKey = 'not-a-real-signing-key'
const gatewayPath = '/connexa/v2'
const tokenPath = `${gatewayPath}/oauth/token`
const keyId = 'reports'
const skewInSeconds = 300
const headerNames = ['key', 'time', 'nonce', 'body', 'signature'] as const

/**
 * Starts a gateway as somebody else would have written it, from its manual: it has the API below `/connexa/v2`, passes on
 * only what is signed, requests for tokens included, and has an error shape of its own.
 */
export async function startGateway(): Promise<GatewayServer> {
  const emulator = await startEmulator({ seed: 'demo' })
  const refusals: Fault[] = []
  const log: string[] = []
  const verifier = new SignatureVerifier()
  const handleRequest = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = incoming
    const body = await text(incoming)
    const fault = (url === tokenPath ? undefined : refusals.shift()) ?? verifier.check(incoming, body)
    if (url !== tokenPath) log.push([method, url.replace(/\?.*/, ''), fault?.code].filter(Boolean).join(' '))
    if (fault !== undefined) return refuse(response, fault)
    try {
      await passOn(emulator.url, incoming, body, response)
    } catch {
      refuse(response, { status: 502, code: 'API_UNREACHABLE' })
    }
  }
  const server = createServer((incoming, response) => {
    handleRequest(incoming, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    emulator,
    refusals,
    log,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
      await emulator.close()
    },
  }
}

/** Checks the signature of each request, and that no request comes twice. */
class SignatureVerifier {
  /** Nonces with the time until which a request with them would be in time. */
  readonly #nonces = new Map<string, number>()

  check({ method = '', url = '', headers }: IncomingMessage, body: string): Fault | undefined {
    if (!url.startsWith(`${gatewayPath}/`)) return { status: 404, code: 'NO_ROUTE' }
    const [key = '', time = '', nonce = '', bodyHash = '', signature = ''] = headerNames.map((name) =>
      String(headers[`x-acme-${name}`] ?? ''),
    )
    const now = Date.now() / 1000
    if (key !== keyId) return { status: 401, code: 'KEY_UNKNOWN' }
    if (!(Math.abs(now - Number(time)) <= skewInSeconds)) return { status: 401, code: 'CLOCK_SKEW' }
    const hash = createHash('sha256').update(body).digest('hex')
    const { host = '', 'content-type': contentType = '' } = headers
    const lines = ['hmac-sha256-v2', key, time, nonce, method, host, url, contentType, hash]
    const expected = `v2=${createHmac('sha256', signingKey).update(lines.join('\n')).digest('hex')}`
    if (hash !== bodyHash || !isSame(signature, expected)) return { status: 401, code: 'SIGNATURE_INVALID' }
    // Only now: if anybody could use up a nonce, the owner of the key would be locked out.
    return this.#isNew(nonce, now) ? undefined : { status: 401, code: 'REPLAYED' }
  }

  #isNew(nonce: string, now: number): boolean {
    for (const [known, end] of this.#nonces) if (end < now) this.#nonces.delete(known)
    if (this.#nonces.has(nonce)) return false
    // The time stamp may lie ahead by as much as it may lie behind.
    this.#nonces.set(nonce, now + 2 * skewInSeconds)
    return true
  }
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}

function refuse(response: ServerResponse, { status, code, retryInSeconds }: Fault): void {
  const fault = { code, reason: `Refused with ${signingKey}`, reference: 'gw-17', retryInSeconds }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ fault }))
}

async function passOn(
  apiUrl: string,
  { method = '', url = '', headers }: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const upstream = await fetch(apiUrl + url.replace(gatewayPath, '/api/v1'), {
    method,
    headers: {
      authorization: headers.authorization ?? '',
      ...(headers['content-type'] === undefined ? {} : { 'content-type': headers['content-type'] }),
    },
    ...(body === '' ? {} : { body }),
  })
  const kept = [...upstream.headers].filter(([name]) => name === 'content-type' || name.startsWith('x-'))
  response.writeHead(upstream.status, Object.fromEntries(kept)).end(await upstream.text())
}
