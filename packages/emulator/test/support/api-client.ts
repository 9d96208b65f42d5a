import { onTestFinished, expect } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/index.ts'

/** An entry of an access group. */
interface AccessItemBody {
  readonly type: string
}

/** The properties of bodies that the tests read. Each exists only in the responses that have it. */
export interface ResponseBody {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly domain: string
  readonly access_token: string
  readonly groupId: string
  readonly connectionStatus: string
  readonly content: readonly [ResponseBody, ...ResponseBody[]]
  readonly errorDetails: Readonly<Record<string, readonly unknown[]>>
  readonly routes: readonly [ResponseBody, ...ResponseBody[]]
  readonly connectors: readonly [ResponseBody, ...ResponseBody[]]
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

/** A response of the emulator. */
export interface ApiResponse {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body. Reading from a response without JSON fails, as the test should then. */
  readonly body: ResponseBody
}

/** A running emulator and a client with a token. */
export interface Api {
  readonly emulator: Emulator
  readonly get: (path: string) => Promise<ApiResponse>
  readonly post: (path: string, body?: unknown) => Promise<ApiResponse>
  readonly put: (path: string, body?: unknown) => Promise<ApiResponse>
  readonly delete: (path: string) => Promise<ApiResponse>
  /** Sends a request, with nothing added but the base URL. */
  readonly raw: (path: string, init?: RequestInit) => Promise<ApiResponse>
  /** The header that carries the token. */
  readonly authorization: string
}

/** Starts an emulator that ends with the test. */
export async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options)
  // Files that share a process load this module once: a hook of it would be one of the first file only.
  onTestFinished(() => emulator.close())
  return emulator
}

/** Starts an emulator that ends with the test, and gets a token from it. */
export async function startApi(options: EmulatorOptions = {}): Promise<Api> {
  const emulator = await start(options)
  const authorization = `Bearer ${(await requestToken(emulator)).body.access_token}`
  const raw = async (path: string, init: RequestInit = {}): Promise<ApiResponse> =>
    toApiResponse(await fetch(`${emulator.url}${path}`, init))
  const call = (method: string, path: string, body?: unknown): Promise<ApiResponse> =>
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

/** Where to request a token, and with which credentials. */
export type TokenSource = Pick<Emulator, 'url' | 'clientId' | 'clientSecret'>

/** Requests a token by HTTP Basic. */
export async function requestToken({ url, clientId, clientSecret }: TokenSource): Promise<ApiResponse> {
  const headers = { authorization: encodeBasic(clientId, clientSecret) }
  return toApiResponse(await fetch(`${url}/api/v1/oauth/token`, { method: 'POST', headers }))
}

/** Encodes credentials for an HTTP Basic header. */
export function encodeBasic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

async function toApiResponse(response: Response): Promise<ApiResponse> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  }
}

/** Matches the response for an id that does not exist: shape 5. */
export const notFound: { readonly status: number; readonly text: unknown } = {
  status: 400,
  text: expect.stringMatching(/ with ID .+ not found/),
}

/** Matches the response to a body that cannot be read: shape 2. */
export const unreadable: { readonly status: number; readonly body: unknown } = {
  status: 400,
  body: { errorMessage: 'Http message not readable', statusError: 'Bad Request' },
}

/** Expects an error of shape 1, and returns the keys of its details. */
export function readErrorKeys(response: ApiResponse): string[] {
  expect(response.status).toBe(400)
  return Object.keys(response.body.errorDetails)
}
