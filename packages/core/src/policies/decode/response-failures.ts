import { type CloudConnexaError, ResponseValidationError } from '@cloudconnexa/errors'
import { createErrorFromResponse, createSecretFilter } from '@cloudconnexa/errors/failures'
import { isRepeatable } from '../../contract/operation.ts'
import type { Exchange, ExchangeResponse } from '../../pipeline/exchange.ts'
import { isHtml } from '../../pipeline/outcome.ts'
import { createAppliedHint } from './applied-hint.ts'
import { isTruncatedJson } from './json-text.ts'
import { collectRequestSecrets } from './request-secrets.ts'

/** The typed error of a response with a status outside of 2xx. */
export function createRefusal(
  exchange: Exchange,
  { status, headers }: ExchangeResponse,
  body: string,
  now: number,
): CloudConnexaError {
  const { id: operation } = exchange.operation
  return createErrorFromResponse({
    status,
    headers,
    body,
    now,
    operation,
    secrets: collectRequestSecrets(exchange),
  })
}

/**
 * The typed error of a success whose body could not be read, with what the status says about the effect of the request.
 *
 * @param text - The body.
 */
export function createUnreadable(
  exchange: Exchange,
  response: ExchangeResponse,
  text: string,
): CloudConnexaError {
  const { operation } = exchange
  const { bodyError } = response
  if (bodyError !== undefined) return attachEffect(bodyError, exchange, response)
  if (operation.responseEncoding === 'bytes')
    return attachEffect(createNotBytes(exchange, response), exchange, response)
  return text.trim() === '' || isTruncatedJson(text)
    ? attachEffect(createIncomplete(exchange, response, text), exchange, response)
    : createNotJson(exchange, response, text)
}

function attachEffect(
  error: CloudConnexaError,
  { operation }: Exchange,
  { status, headers }: ExchangeResponse,
): CloudConnexaError {
  error.attach({ status, operation: operation.id })
  if (isHtml(headers)) return error.attach({ outcome: 'unknown' })
  return error.attach({
    outcome: 'applied',
    isRetryable: error.isRetryable && isRepeatable(operation),
    hint: createAppliedHint(operation, status, error.hint),
  })
}

/** A transport that does not know `responseType` reads bytes as text, which damages them. */
function createNotBytes(exchange: Exchange, response: ExchangeResponse): ResponseValidationError {
  const { id } = exchange.operation
  return new ResponseValidationError(`The transport has read the response to ${id} as text, not as bytes.`, {
    code: 'RESPONSE_MALFORMED',
    hint: 'Use a transport that heeds `responseType`, as those of @cloudconnexa/core do.',
    issues: [{ path: '', message: 'is not a Uint8Array' }],
    ...readFacts(exchange, response),
  })
}

/** JSON that breaks off, or that is not there at all. */
function createIncomplete(
  exchange: Exchange,
  response: ExchangeResponse,
  text: string,
): ResponseValidationError {
  const { id } = exchange.operation
  const { status, headers } = response
  const isEmpty = text.trim() === ''
  const finding = isEmpty ? 'is empty' : `breaks off after ${text.length} characters`
  return new ResponseValidationError(`The response to ${id} with status ${status} ${finding}.`, {
    code: 'RESPONSE_MALFORMED',
    hint:
      isEmpty && status === 202
        ? `Where the API responds 202 while it prepares the result, add \`pending: true\` to the contract of ${id}: the result is then \`undefined\` until it is there.`
        : 'Something between this program and the API, such as a proxy, may have cut it.',
    issues: [{ path: '', message: finding }],
    ...readFacts(exchange, response),
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
  response: ExchangeResponse,
  text: string,
): ResponseValidationError {
  const { id } = exchange.operation
  return new ResponseValidationError(
    `The response to ${id} with status ${response.status} and ${text.length} characters is not JSON.`,
    {
      code: 'RESPONSE_MALFORMED',
      hint: 'Something between this program and the API, such as a proxy or a captive portal, may have responded in its place.',
      issues: [{ path: '', message: 'is not JSON' }],
      ...readFacts(exchange, response),
      outcome: 'unknown',
    },
  ).attach({ operation: id })
}

/** Status and headers, without the secrets of the request, which a server may quote. */
function readFacts(
  exchange: Exchange,
  { status, headers }: ExchangeResponse,
): Pick<ExchangeResponse, 'status' | 'headers'> {
  const withhold = createSecretFilter(collectRequestSecrets(exchange))
  const entries = Object.entries(headers).map(([name, value]) => [name, withhold(value)] as const)
  return { status, headers: Object.fromEntries(entries) }
}
