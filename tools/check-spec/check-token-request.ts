import { clientCredentials } from '@cloudconnexa/auth'
import { consoleLogger, isSecret, systemClock } from '@cloudconnexa/core'
import type { AccessToken, Transport, TransportRequest } from '@cloudconnexa/core/runtime'
import type { ApiDocument, Operation } from '../generate/spec/document.ts'
import type { Finding } from './finding.ts'
import { createFullValue } from './create-full-value.ts'

/** The operation that the auth package carries out by hand, so that authentication works without zod. */
export const tokenRequestId = 'requestToken'

const prefix = '/api/v1'
const credentials = { clientId: 'sample.example', clientSecret: 'sample-secret' }

/**
 * Requests a token from a server that returns what the document describes: the request goes where the document says, the
 * token becomes a secret. The document puts the credentials into the query, where logs keep them; the auth package must not.
 */
export async function checkTokenRequest(document: ApiDocument): Promise<readonly Finding[]> {
  const operation = document.operations.find(({ id }) => id === tokenRequestId)
  const sent: TransportRequest[] = []
  const value = createFullValue(operation?.response ?? {}, document)
  const response = { ...(typeof value === 'object' ? value : {}), token_type: 'bearer' }
  const token = await requestToken({
    send: (request) => {
      sent.push(request)
      return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify(response) })
    },
  })
  return [
    ...findRequestProblems(sent[0], operation),
    ...(token !== undefined &&
    isSecret(token.secret) &&
    Object.values(response).includes(token.secret.reveal())
      ? []
      : ['the token that the document describes is not read as a secret']),
  ].map((text) => ({ id: tokenRequestId, text: `${tokenRequestId}: ${text}` }))
}

function findRequestProblems(
  request: TransportRequest | undefined,
  operation: Operation | undefined,
): readonly string[] {
  const url = new URL(request?.url ?? 'https://nothing.sent/')
  const found = `${request?.method ?? 'nothing'} ${url.pathname.replace(prefix, '')}`
  const expected = `${operation?.method ?? 'nothing'} ${operation?.path ?? ''}`
  return [
    ...(found === expected ? [] : [`${found} is sent, the document says ${expected}`]),
    ...(url.search === '' ? [] : ['the query holds something that logs would keep']),
  ]
}

async function requestToken(transport: Transport): Promise<AccessToken | undefined> {
  const authenticator = clientCredentials(credentials)({
    transport,
    clock: systemClock,
    random: () => 0.5,
    logger: consoleLogger('silent'),
    userAgent: 'check-spec',
    maxResponseBytes: 65_536,
    attemptTimeout: 5_000,
  })
  try {
    return await authenticator.getToken(AbortSignal.timeout(5_000))
  } catch {
    // There is no token then, which is a finding.
    return undefined
  } finally {
    await authenticator.close?.()
  }
}
