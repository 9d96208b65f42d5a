import type { ConfigurationErrorCode, KnownErrorCode } from '@cloudconnexa/errors'
import { type CallOptions, Secret } from '@cloudconnexa/core'
import type { AuthenticatorFactory } from '@cloudconnexa/core/runtime'
import type { CloudConnexaClientOptions } from '../../../src/index.ts'
import { canaries } from './canaries.ts'
import { type EchoResponder, refuseWith } from './echo-server.ts'
import type { Fail, FailurePaths } from './failure-paths.ts'
import { create, type Ground, list } from './ground.ts'

type Calls = Readonly<Record<string, Fail>>

/** Makes a create and a list fail with this response. */
function failWith(respond: EchoResponder, options: CloudConnexaClientOptions = {}): Calls {
  const respondFirst =
    (call: typeof create): Fail =>
    (ground) => {
      ground.server.respond = respond
      return call(ground.client(options))
    }
  return { 'of a create': respondFirst(create), 'of a list': respondFirst(list) }
}

/** A plausible response: every secret that the API can return, also where the models do not expect one. */
const secretResponse = JSON.stringify({
  id: canaries.connectorToken,
  name: { text: canaries.profile },
  ipSecConfig: { preSharedKey: canaries.preSharedKey },
  content: [{ id: 7, ipSecConfig: { preSharedKey: canaries.preSharedKey } }, canaries.profile],
  [canaries.accessToken]: canaries.deviceProfile,
})

const reset: EchoResponder = (response) => void response.socket?.resetAndDestroy()
const never: EchoResponder = () => undefined

function connectWithoutTls({ client, server }: Ground): PromiseLike<unknown> {
  // The echo server speaks no TLS.
  const baseUrl = server.url.replace('http:', 'https:')
  const token = { secret: new Secret(canaries.accessToken), expiresAt: Number.POSITIVE_INFINITY }
  const auth: AuthenticatorFactory = () => ({
    getEndpoint: async () => ({ baseUrl, credentialKey: 'key' }),
    getToken: async () => token,
    invalidate: async () => undefined,
  })
  return create(client({ auth }))
}

function failToken(respond: EchoResponder): Fail {
  return (ground) => {
    ground.server.respondToToken = respond
    return create(ground.client())
  }
}

/** Refuses in words that have a code of their own, and quotes the request beside them. */
function refuseInWords(words: string): EchoResponder {
  return (response, { body }) =>
    void response.writeHead(400).end(JSON.stringify({ errorMessage: words, request: body }))
}

/** Lets calls of a client wait that has its token: on a busy machine, a token may take longer than they are given. */
function runOutOfTime(options: CallOptions): Calls {
  const waitInVain =
    (call: typeof create): Fail =>
    async ({ client, server }) => {
      const own = client()
      server.respond = refuseWith(404)
      await list(own).then(undefined, () => undefined)
      server.respond = never
      return call(own, options)
    }
  return { 'of a create': waitInVain(create), 'of a list': waitInVain(list) }
}

async function openCircuit({ client, server }: Ground): Promise<unknown> {
  server.respond = refuseWith(500)
  const own = client({ circuitBreaker: { failures: 1 } })
  await create(own).then(undefined, () => undefined)
  return create(own)
}

/** Errors of requests and responses. */
export const responseFailures: Readonly<
  Record<Exclude<KnownErrorCode, ConfigurationErrorCode>, FailurePaths>
> = {
  RESPONSE_INVALID: failWith((response) => void response.end(secretResponse), { validate: 'throw' }),
  RESPONSE_MALFORMED: {
    ...failWith((response, echo) => void response.end(`<html>${echo.body}${secretResponse}`)),
    'that breaks off': (ground) => {
      ground.server.respond = (response) => void response.end(secretResponse.slice(0, -1))
      return create(ground.client())
    },
    'with a broken encoding': (ground) => {
      ground.server.respond = (response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(secretResponse.slice(1))
      return list(ground.client())
    },
  },
  RESPONSE_TOO_LARGE: failWith((response) => void response.end(secretResponse.repeat(100)), {
    maxResponseBytes: 4000,
  }),
  REQUEST_INVALID: {
    ...failWith(refuseWith(400)),
    'before it is sent': ({ client }) =>
      client().networks.connectors.create(canaries.query, {
        name: canaries.bodyValue,
        surplus: canaries.bodyValue,
        ipSecConfig: { preSharedKey: [canaries.preSharedKey] },
      } as never),
    'a header that cannot be sent': ({ client }) =>
      list(client(), { headers: { 'x-note': `${canaries.header}\r\n` } }),
    'with a secret that is wrapped': ({ client, server }) => {
      server.respond = (response) =>
        void response.writeHead(422).end(`{"errorMessage":"${canaries.deviceProfile} is odd"}`)
      const preSharedKey = new Secret(canaries.deviceProfile)
      const ipSecConfig = { platform: 'OTHER', authenticationType: 'SHARED_SECRET', preSharedKey } as const
      return client().networks.connectors.create('1', {
        name: 'office',
        vpnRegionId: 'eu-central-1',
        ipSecConfig,
      })
    },
  },
  AUTHENTICATION_FAILED: failWith(refuseWith(401)),
  TOKEN_REQUEST_FAILED: {
    refused: failToken(refuseWith(400)),
    unauthorized: failToken(refuseWith(401)),
    failed: failToken(refuseWith(500)),
    redirected: failToken(refuseWith(302, { location: `https://${canaries.cookie}.invalid` })),
    reset: failToken(reset),
    'without TLS': ({ client, server }) => create(client({ baseUrl: server.url.replace('http:', 'https:') })),
    'no JSON': failToken((response, echo) => void response.end(`<html>${echo.body}${secretResponse}`)),
    'no token': failToken((response) => void response.end(`{"token":"${canaries.accessToken}"}`)),
    'a token that is none': failToken(
      (response) => void response.end(`{"access_token":"${canaries.accessToken} ${canaries.cookie}"}`),
    ),
  },
  NAME_TAKEN: failWith(refuseInWords('This name exists already')),
  DEVICE_LIMIT_EXCEEDED: failWith(refuseInWords('The device limit is exceeded')),
  OWNER_PROTECTED: failWith(refuseInWords("You cannot update owner's account")),
  FORBIDDEN: failWith(refuseWith(403)),
  NOT_FOUND: failWith(refuseWith(404)),
  CONFLICT: failWith(refuseWith(409)),
  RATE_LIMITED: failWith(refuseWith(429, { 'retry-after': '9999' })),
  SERVER_ERROR: failWith(refuseWith(500)),
  SERVICE_UNAVAILABLE: failWith(refuseWith(503)),
  UNEXPECTED_STATUS: failWith(refuseWith(302, { location: `https://${canaries.cookie}.invalid/` })),
  CONNECTION_FAILED: {
    ...failWith(reset),
    'in the middle of the response': (ground) => {
      ground.server.respond = (response) => {
        response.writeHead(200, { 'content-length': '99999' }).write(secretResponse)
        setImmediate(() => response.destroy())
      }
      return create(ground.client())
    },
  },
  TLS_FAILED: { 'no TLS': connectWithoutTls },
  ATTEMPT_TIMEOUT: runOutOfTime({ attemptTimeout: 60 }),
  DEADLINE_EXCEEDED: runOutOfTime({ timeout: 60 }),
  CLIENT_CLOSED: {
    'before the call': async (ground) => {
      const own = ground.client()
      await own.close()
      return create(own)
    },
    'during the call': (ground) => {
      const own = ground.client()
      ground.server.respond = () => void own.close()
      return create(own)
    },
  },
  CIRCUIT_OPEN: { 'after a failure': openCircuit },
  UNSUPPORTED_OPERATION: {
    'a later operation': ({ client }) =>
      client({ apiVersion: '1.0' }).networks.connectors.suspend('42', {
        headers: { 'x-note': canaries.query },
      }),
  },
}
