import type { ConfigurationErrorCode, KnownErrorCode } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import type { AuthenticatorFactory } from '@cloudconnexa/core/runtime'
import type { CloudConnexaClientOptions } from '../../../src/index.ts'
import { canaries } from './canaries.ts'
import { type EchoAnswer, refusal } from './echo-server.ts'
import type { Fail, FailurePaths } from './failure-paths.ts'
import { create, type Ground, list } from './ground.ts'

type Calls = Readonly<Record<string, Fail>>

/** A create and a list that are answered like this. */
function answered(answer: EchoAnswer, options: CloudConnexaClientOptions = {}): Calls {
  const withAnswer =
    (call: typeof create): Fail =>
    (ground) => {
      ground.server.answer = answer
      return call(ground.client(options))
    }
  return { 'of a create': withAnswer(create), 'of a list': withAnswer(list) }
}

/** A good answer as far as it goes: every secret that the API can answer with, where the models do not expect it too. */
const secretAnswer = JSON.stringify({
  id: canaries.connectorToken,
  name: { text: canaries.profile },
  ipSecConfig: { preSharedKey: canaries.preSharedKey },
  content: [{ id: 7, ipSecConfig: { preSharedKey: canaries.preSharedKey } }, canaries.profile],
  [canaries.accessToken]: canaries.deviceProfile,
})

const reset: EchoAnswer = (response) => void response.socket?.resetAndDestroy()
const never: EchoAnswer = () => undefined

function tls({ client, server }: Ground): PromiseLike<unknown> {
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

function tokenAnswered(answer: EchoAnswer): Fail {
  return (ground) => {
    ground.server.answerToken = answer
    return create(ground.client())
  }
}

async function untilOpen({ client, server }: Ground): Promise<unknown> {
  server.answer = refusal(500)
  const own = client({ circuitBreaker: { failures: 1 } })
  await create(own).then(undefined, () => undefined)
  return create(own)
}

/** Errors of requests and answers. */
export const answerFailures: Readonly<Record<Exclude<KnownErrorCode, ConfigurationErrorCode>, FailurePaths>> =
  {
    RESPONSE_INVALID: answered((response) => void response.end(secretAnswer), { validate: 'throw' }),
    RESPONSE_MALFORMED: {
      ...answered((response, echo) => void response.end(`<html>${echo.body}${secretAnswer}`)),
      'that breaks off': (ground) => {
        ground.server.answer = (response) => void response.end(secretAnswer.slice(0, -1))
        return create(ground.client())
      },
      'with a broken encoding': (ground) => {
        ground.server.answer = (response) =>
          void response.writeHead(200, { 'content-encoding': 'gzip' }).end(secretAnswer.slice(1))
        return list(ground.client())
      },
    },
    RESPONSE_TOO_LARGE: answered((response) => void response.end(secretAnswer.repeat(100)), {
      maxResponseBytes: 4000,
    }),
    REQUEST_INVALID: {
      ...answered(refusal(400)),
      'before it is sent': ({ client }) =>
        client().networks.connectors.create(canaries.query, {
          name: canaries.bodyValue,
          surplus: canaries.bodyValue,
          ipSecConfig: { preSharedKey: [canaries.preSharedKey] },
        } as never),
      'a header that cannot be sent': ({ client }) =>
        list(client(), { headers: { 'x-note': `${canaries.header}\r\n` } }),
      'with a secret that is wrapped': ({ client, server }) => {
        server.answer = (response) =>
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
    AUTHENTICATION_FAILED: answered(refusal(401)),
    TOKEN_REQUEST_FAILED: {
      refused: tokenAnswered(refusal(400)),
      unauthorized: tokenAnswered(refusal(401)),
      failed: tokenAnswered(refusal(500)),
      redirected: tokenAnswered(refusal(302, { location: `https://${canaries.cookie}.invalid` })),
      reset: tokenAnswered(reset),
      'without TLS': ({ client, server }) =>
        create(client({ baseUrl: server.url.replace('http:', 'https:') })),
      'no JSON': tokenAnswered((response, echo) => void response.end(`<html>${echo.body}${secretAnswer}`)),
      'no token': tokenAnswered((response) => void response.end(`{"token":"${canaries.accessToken}"}`)),
      'a token that is none': tokenAnswered(
        (response) => void response.end(`{"access_token":"${canaries.accessToken} ${canaries.cookie}"}`),
      ),
    },
    FORBIDDEN: answered(refusal(403)),
    NOT_FOUND: answered(refusal(404)),
    CONFLICT: answered(refusal(409)),
    RATE_LIMITED: answered(refusal(429, { 'retry-after': '9999' })),
    SERVER_ERROR: answered(refusal(500)),
    SERVICE_UNAVAILABLE: answered(refusal(503)),
    UNEXPECTED_STATUS: answered(refusal(302, { location: `https://${canaries.cookie}.invalid/` })),
    CONNECTION_FAILED: {
      ...answered(reset),
      'in the middle of the answer': (ground) => {
        ground.server.answer = (response) => {
          response.writeHead(200, { 'content-length': '99999' }).write(secretAnswer)
          setImmediate(() => response.destroy())
        }
        return create(ground.client())
      },
    },
    TLS_FAILED: { 'no TLS': tls },
    ATTEMPT_TIMEOUT: answered(never, { attemptTimeout: 60 }),
    DEADLINE_EXCEEDED: answered(never, { timeout: 60 }),
    CLIENT_CLOSED: {
      'before the call': async (ground) => {
        const own = ground.client()
        await own.close()
        return create(own)
      },
      'during the call': (ground) => {
        const own = ground.client()
        ground.server.answer = () => void own.close()
        return create(own)
      },
    },
    CIRCUIT_OPEN: { 'after a failure': untilOpen },
    UNSUPPORTED_OPERATION: {
      'a later operation': ({ client }) =>
        client({ apiVersion: '1.0' }).networks.connectors.suspend(canaries.query),
    },
  }
