import { errorFromAnswer, ResponseValidationError } from '@cloudconnexa/errors'
import type { Clock } from '../clock.ts'
import type { Contract } from '../contract/contract.ts'
import { wrapSecrets } from '../contract/wrap-secrets.ts'
import type { ExchangeResponse } from '../pipeline/exchange.ts'
import type { Policy } from '../pipeline/policy.ts'
import { sentSecrets } from './sent-secrets.ts'

/** Makes a value of the answer's text as the contract says, wraps its secrets, and turns refusals into typed errors. */
export function decodePolicy(clock: Clock): Policy {
  return {
    name: 'decode',
    async apply(exchange, next) {
      const response = await next(exchange)
      const { operation } = exchange
      const { status, headers } = response
      const text = typeof response.body === 'string' ? response.body : ''
      if (status < 200 || status > 299) {
        const secrets = sentSecrets(exchange)
        throw errorFromAnswer({
          status,
          headers,
          body: text,
          now: clock.now(),
          operation: operation.id,
          secrets,
        })
      }
      const { bodyError, ...whole } = response
      // Nothing was expected in it.
      if (bodyError !== undefined && operation.response !== undefined)
        throw bodyError.attach({ status, outcome: 'applied' })
      return { ...whole, body: decode(operation, response, text) }
    },
  }
}

function decode(contract: Contract, { status, headers }: ExchangeResponse, text: string): unknown {
  if (contract.response === undefined) return undefined
  const isBlank = text.trim() === ''
  if (contract.pending === true && status === 202 && isBlank) return undefined
  if (contract.mayBeEmpty === true && isBlank) return undefined
  const value = contract.responseEncoding === 'text' ? text : parseJson(contract, status, headers, text)
  return contract.secrets === undefined ? value : wrapSecrets(value, contract.secrets)
}

function parseJson(
  contract: Contract,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which may hold secrets.
    throw new ResponseValidationError(
      `${contract.id} was answered with ${status} and a body of ${text.length} characters that is not JSON.`,
      {
        code: 'RESPONSE_MALFORMED',
        hint: 'Something between you and the API (a proxy, a captive portal) may have answered in its place.',
        issues: [{ path: '', message: 'is not JSON' }],
        status,
        headers,
        // The API has answered, so the request was carried out; what came of it cannot be read.
        outcome: 'unknown',
      },
    ).attach({ operation: contract.id })
  }
}
