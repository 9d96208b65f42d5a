// One plugin of every kind, as a third party writes it: against the public entries of the packages, without a cast.
import { createHash } from 'node:crypto'
import type { CredentialSource, TokenStore } from '@cloudconnexa/auth'
import type { StoredToken, TokenKey } from '@cloudconnexa/auth/store'
import { ResponseValidationError } from '@cloudconnexa/errors'
import { createErrorFromFailure } from '@cloudconnexa/errors/failures'
import {
  type BucketState,
  type Call,
  type CallOptions,
  type Clock,
  type LogFields,
  type Logger,
  type RateLimitState,
  Secret,
  systemClock,
} from '@cloudconnexa/core'
import type {
  ExchangeResponse,
  Policy,
  RateLimiter,
  RatePermit,
  RequestSigner,
  Transport,
  TransportRequest,
  TransportResponse,
} from '@cloudconnexa/core/runtime'
import { defineModel } from '@cloudconnexa/core/model'
import {
  defineService,
  type ModelParser,
  operations,
  type ServiceContext,
  type ServiceDefinition,
} from '@cloudconnexa/core/service'

/** What happened, in its order. */
export type Diary = string[]

interface Greeting {
  readonly text: string
}

const greetingParser: ModelParser = {
  safeParse: (value) =>
    typeof value === 'object' && value !== null && 'text' in value
      ? { success: true }
      : { success: false, error: { issues: [{ path: ['text'], message: 'is missing' }] } },
}
const greeting = defineModel<Greeting>({ name: 'Greeting', kind: 'response', schema: greetingParser })
const operation = operations(async () => ({ greeting }))
const getGreeting = operation({
  id: 'getGreeting',
  method: 'GET',
  path: '/greetings/{name}',
  response: 'greeting',
})

/** A service for a section that the API does not have. */
export class GreetingsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  get(name: string, options?: CallOptions): Call<Greeting> {
    return this.#context.execute(getGreeting, { name }, options)
  }
}

export const greetings: ServiceDefinition<GreetingsService> = defineService({
  name: 'greetings',
  package: { name: 'greetings-service', version: '1.0.0' },
  operations: [getGreeting],
  create: (context) => new GreetingsService(context),
})

/** A service made of another one. */
export const welcome: ServiceDefinition<{ everybody(names: readonly string[]): Promise<readonly string[]> }> =
  defineService({
    name: 'welcome',
    package: { name: 'welcome-service', version: '1.0.0' },
    operations: [],
    create: (context) => ({
      everybody: async (names) => {
        const greeted = await Promise.all(names.map((name) => context.use(greetings).get(name)))
        return greeted.map(({ text }) => text)
      },
    }),
  })

/** A policy that writes down what passes it. */
export function createRecordingPolicy(name: string, diary: Diary): Policy {
  return {
    name,
    async apply(exchange, next): Promise<ExchangeResponse> {
      diary.push(`${name}: ${exchange.operation.id}`)
      return next({
        ...exchange,
        request: { ...exchange.request, headers: { ...exchange.request.headers, [`x-${name}`]: 'seen' } },
      })
    },
  }
}

/** A transport on `fetch`. */
export class FetchTransport implements Transport {
  readonly requests: TransportRequest[] = []

  async send(request: TransportRequest): Promise<TransportResponse> {
    const { method, url, headers, body, signal, maxResponseBytes } = request
    this.requests.push(request)
    let response: Response
    try {
      response = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) })
    } catch (error) {
      throw createErrorFromFailure({ code: readCode(error), host: new URL(url).host, sent: true })
    }
    const text = await response.text()
    if (Buffer.byteLength(text) > maxResponseBytes)
      throw new ResponseValidationError('The response is too long.', {
        code: 'RESPONSE_TOO_LARGE',
        hint: 'Raise maxResponseBytes.',
        issues: [],
      })
    return { status: response.status, headers: Object.fromEntries(response.headers), body: text }
  }
}

/** The code of the error that `fetch` hides in its own. */
function readCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
}

/** A token store of its own kind. */
export class ListTokenStore implements TokenStore {
  readonly name = 'list'
  readonly #tokens: (readonly [clientId: string, token: StoredToken])[] = []

  get tokens(): readonly StoredToken[] {
    return this.#tokens.map(([, token]) => token)
  }

  async read({ clientId }: TokenKey): Promise<StoredToken | undefined> {
    return this.#tokens.findLast(([owner]) => owner === clientId)?.[1]
  }

  async write({ clientId }: TokenKey, token: StoredToken): Promise<void> {
    this.#tokens.push([clientId, token])
  }

  async delete({ clientId }: TokenKey): Promise<void> {
    const index = this.#tokens.findIndex(([owner]) => owner === clientId)
    if (index >= 0) this.#tokens.splice(index, 1)
  }
}

/** A signer of its own kind. */
export const digestSigner: RequestSigner = {
  sign: async ({ method, url, body = '' }) => ({
    'x-digest': createHash('sha256').update(`${method} ${url} `).update(body).digest('hex'),
  }),
}

/** A place for credentials of its own kind. */
export function vaultCredentials(clientId: string, clientSecret: string, baseUrl: string): CredentialSource {
  return {
    name: 'the vault',
    load: async () => ({ clientId, clientSecret: new Secret(clientSecret), baseUrl }),
  }
}

/** A logger that writes into a diary. */
export function createDiaryLogger(diary: Diary): Logger {
  const createWriter =
    (level: string) =>
    (message: string, _fields?: LogFields): void =>
      void diary.push(`${level}: ${message}`)
  return {
    debug: createWriter('debug'),
    info: createWriter('info'),
    warn: createWriter('warn'),
    error: createWriter('error'),
  }
}

/** A rate limiter that lets everything through and counts. */
export class CountingLimiter implements RateLimiter {
  permits = 0

  async acquire(): Promise<RatePermit> {
    this.permits += 1
    return { release: () => undefined }
  }

  state(): RateLimitState {
    const idle: BucketState = {
      available: undefined,
      capacity: undefined,
      refill: undefined,
      inFlight: 0,
      waiting: 0,
      pausedUntil: undefined,
    }
    return { mode: 'local', read: idle, write: idle }
  }
}

/** A clock that is an hour ahead. */
export const fastClock: Clock = {
  now: () => systemClock.now() + 3_600_000,
  monotonic: () => systemClock.monotonic(),
  sleep: (milliseconds, signal) => systemClock.sleep(milliseconds, signal),
}
