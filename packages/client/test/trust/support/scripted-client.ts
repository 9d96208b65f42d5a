import { Secret } from '@cloudconnexa/core'
import type { Policy, Transport, TransportResponse } from '@cloudconnexa/core/runtime'
import { CloudConnexaClient, type CloudConnexaClientOptions } from '../../../src/index.ts'

type ScriptedResponse = Partial<TransportResponse>

/** A client whose requests get their responses in this process. */
export interface ScriptedClient extends AsyncDisposable {
  readonly client: CloudConnexaClient
  /** The response to the next requests; `index` counts requests from 0. */
  response: ScriptedResponse | ((url: URL, index: number) => ScriptedResponse)
  /** Requests so far. */
  readonly requests: number
  /** Findings that were logged. */
  readonly warnings: number
}

/**
 * Creates a client that gets the same response to everything and sends nothing. Bodies of requests are not checked, so
 * that every operation can be called without knowing a good one.
 */
export function createScriptedClient(options: CloudConnexaClientOptions = {}): ScriptedClient {
  let requests = 0
  let warnings = 0
  const transport: Transport = {
    send: async ({ url }) => {
      requests += 1
      const { response } = own
      const given = typeof response === 'function' ? response(new URL(url), requests - 1) : response
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
  const own: ScriptedClient = {
    client,
    response: {},
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
