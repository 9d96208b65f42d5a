import { clientCredentials } from '@cloudconnexa/auth'
import { consoleLogger, isSecret, systemClock } from '@cloudconnexa/core'
import type { AccessToken, Transport, TransportRequest } from '@cloudconnexa/core/runtime'
import type { Contract } from '@cloudconnexa/core/service'
import { type ApiDocument, referencedName } from '../generate/document.ts'
import { camelCase } from '../generate/text-case.ts'
import { madeUpValue } from './made-up-value.ts'

const tokenRequestId = 'requestToken'
const prefix = '/api/v1'

/**
 * The contract that the auth package keeps when it asks for a token. It has none written down, so this is what goes over
 * the wire, and what becomes of the answer that the document describes.
 */
export async function observedTokenContract(document: ApiDocument): Promise<Contract> {
  const schema = document.operations.find(({ id }) => id === tokenRequestId)?.answer ?? {}
  const described = madeUpValue(schema, document)
  const value = { ...(typeof described === 'object' ? described : {}), token_type: 'bearer' }
  const sent: TransportRequest[] = []
  const token = await requestToken({
    send: (request) => {
      sent.push(request)
      return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify(value) })
    },
  })
  const [request] = sent
  const url = new URL(request?.url ?? 'https://nothing.sent/')
  const secretNames = Object.entries(value).flatMap(([name, text]) =>
    token !== undefined && isSecret(token.secret) && token.secret.reveal() === text ? [name] : [],
  )
  return {
    id: tokenRequestId,
    // Any other method than these is a difference too.
    method: (request?.method ?? 'GET') as Contract['method'],
    path: url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : url.pathname,
    query: Object.fromEntries([...url.searchParams.keys()].map((name) => [name, 'string'])),
    ...(request?.body === undefined ? {} : { body: 'written by hand' }),
    ...(token === undefined ? {} : { response: camelCase(referencedName(schema.$ref ?? '')) }),
    secrets: secretNames,
  }
}

async function requestToken(transport: Transport): Promise<AccessToken | undefined> {
  const authenticator = clientCredentials({ clientId: 'made-up.example', clientSecret: 'made-up' })({
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
    // The contract then has no answer, which is a difference.
    return undefined
  } finally {
    await authenticator.close?.()
  }
}
