import type { Contract } from '../../contract/operation.ts'
import type { Exchange, ExchangeResponse } from '../../pipeline/exchange.ts'
import type { PolicyContext } from '../../pipeline/policy-context.ts'
import type { Step } from '../../pipeline/step.ts'
import type { Clock } from '../../time/clock.ts'
import { explainRefusal, explainUnreadable } from './explain-failure.ts'
import { wrapSecrets } from './wrap-secrets.ts'

/**
 * Makes a value of the response's text as the contract says, wraps its secrets, and turns refusals into typed errors.
 *
 * The status holds whatever becomes of the body: a refusal whose body cannot be read is that refusal, and a success is known to
 * have been carried out.
 */
export function createDecodeStep(_options: object, { clock }: PolicyContext): Step {
  return {
    name: 'decode',
    enter: (exchange) => ({ succeed: (response) => decodeResponse(exchange, response, clock) }),
  }
}

/** Waits for nothing but an explanation of what has failed. */
function decodeResponse(
  exchange: Exchange,
  response: ExchangeResponse,
  clock: Clock,
): ExchangeResponse | Promise<ExchangeResponse> {
  const { operation } = exchange
  const { status, headers, bodyError } = response
  const text = readText(response.body)
  if (status < 200 || status > 299) return throwRefusal(exchange, response, text, clock.now())
  // Where nothing is expected in the body, its loss is none.
  if (bodyError !== undefined && operation.response !== undefined)
    return throwUnreadable(exchange, response, text)
  const isBinary = operation.response !== undefined && operation.responseEncoding === 'bytes'
  const body = isBinary ? readBytes(exchange, response) : decode(exchange, response, text)
  return body === unreadable ? throwUnreadable(exchange, response, text) : { status, headers, body }
}

async function throwRefusal(
  exchange: Exchange,
  response: ExchangeResponse,
  text: string,
  now: number,
): Promise<never> {
  throw await explainRefusal(exchange, response, text, now)
}

async function throwUnreadable(exchange: Exchange, response: ExchangeResponse, text: string): Promise<never> {
  throw await explainUnreadable(exchange, response, text)
}

/** In place of a value: the body is not what the contract says. */
const unreadable: unique symbol = Symbol('unreadable')

/** A refusal is text, whatever was wanted of a success. */
function readText(body: unknown): string {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : ''
}

function readBytes(
  { operation }: Exchange,
  { body, status }: ExchangeResponse,
): Uint8Array | typeof unreadable | undefined {
  const { pending, mayBeEmpty } = operation
  const mayBeMissing = mayBeEmpty === true || (pending === true && status === 202)
  const bytes = body === '' ? new Uint8Array() : body
  if (!(bytes instanceof Uint8Array)) return unreadable
  return mayBeMissing && bytes.length === 0 ? undefined : bytes
}

function decode({ operation }: Exchange, response: ExchangeResponse, text: string): unknown {
  const contract: Contract = operation
  if (contract.response === undefined) return undefined
  const mayBeBlank = contract.mayBeEmpty === true || (contract.pending === true && response.status === 202)
  if (mayBeBlank && text.trim() === '') return undefined
  const value = contract.responseEncoding === 'text' ? text : parseJson(text)
  return value === unreadable || contract.secrets === undefined ? value : wrapSecrets(value, contract.secrets)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which may hold secrets.
    return unreadable
  }
}
