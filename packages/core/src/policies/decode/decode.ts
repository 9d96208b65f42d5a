import { type CloudConnexaError, ResponseValidationError } from '@cloudconnexa/errors'
import { createErrorFromResponse } from '@cloudconnexa/errors/runtime'
import { type Contract, isRepeatable } from '../../contract/operation.ts'
import { wrapSecrets } from './wrap-secrets.ts'
import type { Exchange, ExchangeResponse } from '../../pipeline/exchange.ts'
import { isHtml } from '../../pipeline/outcome.ts'
import type { PolicyContext } from '../../pipeline/policy-context.ts'
import type { Step } from '../../pipeline/step.ts'
import type { Clock } from '../../time/clock.ts'
import { createAppliedHint } from './applied-hint.ts'
import { isTruncatedJson } from './json-text.ts'
import { collectRequestSecrets } from './request-secrets.ts'

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

function decodeResponse(exchange: Exchange, response: ExchangeResponse, clock: Clock): ExchangeResponse {
  const { operation } = exchange
  const { status, headers, bodyError } = response
  const text = readText(response.body)
  if (status < 200 || status > 299) {
    const secrets = collectRequestSecrets(exchange)
    throw createErrorFromResponse({
      status,
      headers,
      body: text,
      now: clock.now(),
      operation: operation.id,
      secrets,
    })
  }
  // Where nothing is expected in the body, its loss is none.
  if (bodyError !== undefined && operation.response !== undefined)
    throw explainUnreadable(bodyError, response, operation)
  const isBinary = operation.response !== undefined && operation.responseEncoding === 'bytes'
  return {
    status,
    headers,
    body: isBinary ? readBytes(exchange, response) : decode(exchange, response, text),
  }
}

/** A refusal is text, whatever was wanted of a success. */
function readText(body: unknown): string {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : ''
}

function readBytes(exchange: Exchange, response: ExchangeResponse): Uint8Array | undefined {
  const { body, status } = response
  const { pending, mayBeEmpty } = exchange.operation
  const mayBeMissing = mayBeEmpty === true || (pending === true && status === 202)
  const bytes = body === '' ? new Uint8Array() : body
  if (bytes instanceof Uint8Array) return mayBeMissing && bytes.length === 0 ? undefined : bytes
  throw explainUnreadable(createNotBytes(exchange, response), response, exchange.operation)
}

/** A transport that does not know `responseType` reads bytes as text, which damages them. */
function createNotBytes(exchange: Exchange, { status, headers }: ExchangeResponse): ResponseValidationError {
  const { id } = exchange.operation
  return new ResponseValidationError(`The transport has read the response to ${id} as text, not as bytes.`, {
    code: 'RESPONSE_MALFORMED',
    hint: 'Use a transport that heeds `responseType`, as those of @cloudconnexa/core do.',
    issues: [{ path: '', message: 'is not a Uint8Array' }],
    status,
    headers,
    secrets: collectRequestSecrets(exchange),
  })
}

function decode(exchange: Exchange, response: ExchangeResponse, text: string): unknown {
  const contract: Contract = exchange.operation
  if (contract.response === undefined) return undefined
  const isBlank = text.trim() === ''
  if (contract.pending === true && response.status === 202 && isBlank) return undefined
  if (contract.mayBeEmpty === true && isBlank) return undefined
  const value = contract.responseEncoding === 'text' ? text : parseJson(exchange, response, text)
  return contract.secrets === undefined ? value : wrapSecrets(value, contract.secrets)
}

/** The same error, with what the status says about the effect of the request. */
function explainUnreadable(
  error: CloudConnexaError,
  { status, headers }: ExchangeResponse,
  contract: Contract,
): CloudConnexaError {
  error.attach({ status, operation: contract.id })
  if (isHtml(headers)) return error.attach({ outcome: 'unknown' })
  return error.attach({
    outcome: 'applied',
    isRetryable: error.isRetryable && isRepeatable(contract),
    hint: createAppliedHint(contract, status, error.hint),
  })
}

function parseJson(exchange: Exchange, response: ExchangeResponse, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which may hold secrets.
    throw text.trim() === '' || isTruncatedJson(text)
      ? explainUnreadable(createIncomplete(exchange, response, text), response, exchange.operation)
      : createNotJson(exchange, response, text)
  }
}

/** JSON that breaks off, or that is not there at all. */
function createIncomplete(
  exchange: Exchange,
  { status, headers }: ExchangeResponse,
  text: string,
): ResponseValidationError {
  const { id } = exchange.operation
  const isEmpty = text.trim() === ''
  const finding = isEmpty ? 'is empty' : `breaks off after ${text.length} characters`
  return new ResponseValidationError(`The response to ${id} with status ${status} ${finding}.`, {
    code: 'RESPONSE_MALFORMED',
    hint: 'Something between this program and the API, such as a proxy, may have cut it.',
    issues: [{ path: '', message: finding }],
    status,
    headers,
    secrets: collectRequestSecrets(exchange),
    // What is empty as announced is so another time, too.
    isRetryable: !isEmpty || (status !== 204 && hasUnknownLength(headers)),
  })
}

function hasUnknownLength(headers: Readonly<Record<string, string>>): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
}

/** Something else than JSON, which proves nothing about the API: it may have come from elsewhere. */
function createNotJson(
  exchange: Exchange,
  { status, headers }: ExchangeResponse,
  text: string,
): ResponseValidationError {
  const { id } = exchange.operation
  return new ResponseValidationError(
    `The response to ${id} with status ${status} and ${text.length} characters is not JSON.`,
    {
      code: 'RESPONSE_MALFORMED',
      hint: 'Something between this program and the API, such as a proxy or a captive portal, may have responded in its place.',
      issues: [{ path: '', message: 'is not JSON' }],
      status,
      headers,
      secrets: collectRequestSecrets(exchange),
      outcome: 'unknown',
    },
  ).attach({ operation: id })
}
