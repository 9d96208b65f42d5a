import { afterEach, expect } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/index.ts'

/** An entry of an access group. */
interface AccessItemBody {
  readonly type: string
}

/** What the tests read of bodies. Each property is there in the answers that have it. */
export interface AnswerBody {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly domain: string
  readonly access_token: string
  readonly groupId: string
  readonly connectionStatus: string
  readonly content: readonly [AnswerBody, ...AnswerBody[]]
  readonly errorDetails: Readonly<Record<string, readonly unknown[]>>
  readonly routes: readonly [AnswerBody, ...AnswerBody[]]
  readonly connectors: readonly [AnswerBody, ...AnswerBody[]]
  readonly systemSubnets: readonly string[]
  readonly devices: readonly unknown[]
  readonly secondaryGroupIds: readonly string[]
  readonly gatewaysIds: readonly string[]
  readonly source: readonly AccessItemBody[]
  readonly destination: readonly AccessItemBody[]
  readonly userGroupsIds: readonly string[]
  readonly tunnelingProtocol: string
  readonly ipV4Address: string
  readonly status: string
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly errorMessage: string
  readonly statusError: string
  readonly nextCursor?: string
  readonly sessions: readonly Record<string, unknown>[]
  readonly auditLogs: readonly Record<string, unknown>[]
  readonly clientId: string
  readonly clientSecret: string
  readonly maxDevice: number
  readonly connectAuth: string
  readonly config: unknown
  readonly body: unknown
  readonly ipSecConfig: {
    readonly connectorState: string
    readonly serverId: string
    readonly serverIp: string
    readonly ikeProtocol: { readonly deadPeerDetection: unknown }
  }
}

/** An answer of the emulator. */
export interface ApiAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body. Reading from an answer without JSON fails, as the test then should. */
  readonly body: AnswerBody
}

/** A running emulator and a caller with a token. */
export interface Api {
  readonly emulator: Emulator
  readonly get: (path: string) => Promise<ApiAnswer>
  readonly post: (path: string, body?: unknown) => Promise<ApiAnswer>
  readonly put: (path: string, body?: unknown) => Promise<ApiAnswer>
  readonly delete: (path: string) => Promise<ApiAnswer>
  /** A request without anything added but the base URL. */
  readonly raw: (path: string, init?: RequestInit) => Promise<ApiAnswer>
  /** The header that carries the token. */
  readonly authorization: string
}

const running: Emulator[] = []

afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
})

/** Starts an emulator that ends with the test. */
export async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options)
  running.push(emulator)
  return emulator
}

/** Starts an emulator that ends with the test, and gets a token from it. */
export async function startApi(options: EmulatorOptions = {}): Promise<Api> {
  const emulator = await start(options)
  const authorization = `Bearer ${(await requestToken(emulator)).body.access_token}`
  const raw = async (path: string, init: RequestInit = {}): Promise<ApiAnswer> =>
    readAnswer(await fetch(`${emulator.url}${path}`, init))
  const call = (method: string, path: string, body?: unknown): Promise<ApiAnswer> =>
    raw(`/api/v1${path}`, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    emulator,
    authorization,
    raw,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
  }
}

/** Where to ask for a token, and as whom. */
export type TokenSource = Pick<Emulator, 'url' | 'clientId' | 'clientSecret'>

/** The answer to a token request by HTTP Basic. */
export async function requestToken({ url, clientId, clientSecret }: TokenSource): Promise<ApiAnswer> {
  const headers = { authorization: basic(clientId, clientSecret) }
  return readAnswer(await fetch(`${url}/api/v1/oauth/token`, { method: 'POST', headers }))
}

/** An HTTP Basic header. */
export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

async function readAnswer(response: Response): Promise<ApiAnswer> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  }
}

/** The properties that a refusal of shape 1 complains about. */
export function complaintsAbout(answer: ApiAnswer): string[] {
  expect(answer.status).toBe(400)
  return Object.keys(answer.body.errorDetails)
}
