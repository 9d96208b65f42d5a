import { type CloudConnexaErrorOptions, RateLimitError } from '@cloudconnexa/errors'
import type { ExchangeResponse, Policy } from '@cloudconnexa/core/runtime'
import { GatewayError } from './gateway-error.ts'

/** What the gateway says when it has not passed a request on. */
interface Fault {
  readonly code: string
  readonly reference: string | undefined
  readonly retryInSeconds: number | undefined
}

const signatureHint = 'Check the key ID and the signing key, and that the clock of this machine is right.'

type Meaning = Omit<CloudConnexaErrorOptions, 'status' | 'headers'>

/** What the faults mean to the SDK. Those that are not here are told by their status. */
const meanings: Readonly<Record<string, Meaning>> = {
  // Not AUTHENTICATION_FAILED: another access token would not help.
  SIGNATURE_INVALID: { code: 'FORBIDDEN', outcome: 'refused', hint: signatureHint },
  KEY_UNKNOWN: { code: 'FORBIDDEN', outcome: 'refused', hint: signatureHint },
  CLOCK_SKEW: { code: 'FORBIDDEN', outcome: 'refused', hint: signatureHint },
  // Every request is signed anew, so somebody has sent this one twice: the first may have got through.
  REPLAYED: {
    code: 'FORBIDDEN',
    outcome: 'unknown',
    isRetryable: true,
    hint: 'Find out what sends requests twice between this machine and the gateway, such as a proxy that retries.',
  },
  // The gateway knows that the API has seen nothing of it, so even a POST may be sent again.
  API_UNREACHABLE: {
    code: 'SERVICE_UNAVAILABLE',
    outcome: 'refused',
    isRetryable: true,
    hint: 'The gateway does not reach the API. Try again later.',
  },
}

const refusal: Meaning = { code: 'UNEXPECTED_STATUS', outcome: 'refused' }
// Retryable where a second application does no harm, which the SDK sees to.
const breakdown: Meaning = { code: 'SERVER_ERROR', outcome: 'unknown', isRetryable: true }

/**
 * Reads the gateway's own error bodies. It stands after `decode`, that is, nearer to the wire: it sees the text of the
 * response before the SDK does, and leaves alone the responses of the API itself.
 */
export const readFaults: Policy = {
  name: 'acme-gateway-faults',
  async apply(exchange, next) {
    const response = await next(exchange)
    const fault = response.status < 400 ? undefined : readFault(response.body)
    if (fault !== undefined) throw createError(fault, response)
    return response
  },
}

function createError(
  { code, reference, retryInSeconds }: Fault,
  { status, headers }: ExchangeResponse,
): Error {
  const message = `The gateway responded with ${status} (${code}${reference === undefined ? '' : `, reference ${reference}`}).`
  if (code === 'QUOTA_EXCEEDED') {
    // The SDK waits and sends again by itself.
    const retryAfter = retryInSeconds === undefined ? undefined : retryInSeconds * 1000
    return new RateLimitError(message, { status, headers, retryAfter })
  }
  const meaning = meanings[code] ?? (status < 500 ? refusal : breakdown)
  return new GatewayError(message, { ...meaning, status, headers, fault: code, reference })
}

/** Takes codes and numbers only: the gateway's texts may quote the request. */
function readFault(body: unknown): Fault | undefined {
  const fault = readProperty(parseJson(body), 'fault')
  const code = readWord(readProperty(fault, 'code'))
  if (code === undefined) return undefined
  const retryInSeconds = readProperty(fault, 'retryInSeconds')
  return {
    code,
    reference: readWord(readProperty(fault, 'reference')),
    retryInSeconds: typeof retryInSeconds === 'number' ? retryInSeconds : undefined,
  }
}

function parseJson(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined
  } catch {
    return undefined
  }
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function readWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : undefined
}
