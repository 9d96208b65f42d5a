import { type CloudConnexaError, ResponseValidationError } from '@cloudconnexa/errors'
import { explainResponse } from '@cloudconnexa/errors/runtime'
import type { Exchange, ExchangeResponse } from '../../pipeline/exchange.ts'
import { isHtml } from '../../pipeline/outcome.ts'
import type * as failures from './response-failures.ts'

/** Creates the error of a response with a status outside of 2xx. Never rejects. */
export async function explainRefusal(
  exchange: Exchange,
  response: ExchangeResponse,
  text: string,
  now: number,
): Promise<CloudConnexaError> {
  const loaded = await loadFailures()
  if (loaded !== undefined) return loaded.createRefusal(exchange, response, text, now)
  // The secrets of the request are not known here, so nothing is shown that could quote one.
  const { status } = response
  return explainResponse({ status, headers: {}, body: '', now, operation: exchange.operation.id })
}

/**
 * Creates the error of a success whose body could not be read. Never rejects.
 *
 * @param text - The body.
 */
export async function explainUnreadable(
  exchange: Exchange,
  response: ExchangeResponse,
  text: string,
): Promise<CloudConnexaError> {
  const loaded = await loadFailures()
  if (loaded !== undefined) return loaded.createUnreadable(exchange, response, text)
  const { status, headers } = response
  const { id } = exchange.operation
  return new ResponseValidationError(`The response to ${id} with status ${status} could not be read.`, {
    code: 'RESPONSE_MALFORMED',
    issues: [{ path: '', message: 'could not be read' }],
    status,
    outcome: isHtml(headers) ? 'unknown' : 'applied',
  }).attach({ operation: id })
}

/** `undefined` where nothing can be loaded, as in a process without a file descriptor left. */
async function loadFailures(): Promise<typeof failures | undefined> {
  try {
    return await import('./response-failures.ts')
  } catch {
    return undefined
  }
}
