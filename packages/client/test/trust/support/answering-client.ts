import { Secret } from '@cloudconnexa/core'
import type { Policy, Transport, TransportResponse } from '@cloudconnexa/core/runtime'
import { CloudConnexaClient, type CloudConnexaClientOptions } from '../../../src/index.ts'

type Answer = Partial<TransportResponse>

/** A client whose requests are answered in this process. */
export interface AnsweringClient extends AsyncDisposable {
  readonly client: CloudConnexaClient
  /** What the next requests are answered with; `index` counts requests from 0. */
  answer: Answer | ((url: URL, index: number) => Answer)
  /** Requests so far. */
  readonly requests: number
  /** Findings that the log has got. */
  readonly warnings: number
}

/**
 * Makes a client that gets the same answer to everything, of which nothing is sent. Bodies of requests are not checked, so
 * that every operation can be called without knowing a good one.
 */
export function answeringClient(options: CloudConnexaClientOptions = {}): AnsweringClient {
  let requests = 0
  let warnings = 0
  const transport: Transport = {
    send: async ({ url }) => {
      requests += 1
      const { answer } = own
      const given = typeof answer === 'function' ? answer(new URL(url), requests - 1) : answer
      return { status: 200, headers: {}, body: '', ...given }
    },
  }
  const client = new CloudConnexaClient({
    auth: () => ({
      getEndpoint: async () => ({ baseUrl: 'https://api.invalid', credentialKey: 'key' }),
      getToken: async () => ({ secret: new Secret('token'), expiresAt: Number.POSITIVE_INFINITY }),
      invalidate: async () => undefined,
    }),
    transport,
    retry: { maxAttempts: 1 },
    logger: {
      debug: () => undefined,
      info: () => undefined,
      error: () => undefined,
      warn: () => {
        warnings += 1
      },
    },
    policies: [{ policy: anyBody, before: 'validate' }],
    ...options,
  })
  const own: AnsweringClient = {
    client,
    answer: {},
    get requests() {
      return requests
    },
    get warnings() {
      return warnings
    },
    [Symbol.asyncDispose]: () => client.close(),
  }
  return own
}

/** Takes the body out of contract and input, so that there is nothing to check. */
const anyBody: Policy = {
  name: 'any-body',
  apply: (exchange, next) => {
    const { body: _model, ...operation } = exchange.operation
    const { body: _value, ...input } = exchange.input
    return next({ ...exchange, operation, input })
  },
}
