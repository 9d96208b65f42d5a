import { CloudConnexaError } from '@cloudconnexa/errors'
import { rejectOnAbort } from '../async/cancellation.ts'
import { defaultApiPath, replaceApiPath } from '../contract/api-path.ts'
import type { AccessToken, Authenticator } from '../contract/authenticator.ts'
import type { CallStatistics, Exchange, PipelineRequest } from '../pipeline/exchange.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { StepResult, Step } from '../pipeline/step.ts'
import { type Access, readAccess } from './access.ts'
import { isTokenRefused } from './retry/retry-decision.ts'
import { noteTokenVerdict } from './retry/token-verdicts.ts'

/** Adds base URL and bearer token, and reports whether the API has accepted or refused the token. */
export function createAuthenticateStep(_options: object, context: PolicyContext): Step {
  const { authenticator } = context
  const headers = new BearerHeaders()
  const enterWith = (exchange: Exchange, { endpoint, token }: Access): StepResult => {
    const { baseUrl, apiPath = defaultApiPath } = endpoint
    const { basePath } = exchange.operation
    const authorized = {
      ...exchange.request,
      baseUrl,
      apiPath: basePath === undefined ? apiPath : replaceApiPath(apiPath, basePath),
      headers: headers.add(exchange.request, token),
    }
    return {
      exchange: { ...exchange, request: authorized, readOnly: endpoint.readOnly },
      succeed(response) {
        authenticator.confirm?.(token, refusals.has(exchange.statistics))
        return response
      },
      fail: (error) => reportRefusal(error, exchange, token, authenticator),
    }
  }
  return {
    name: 'authenticate',
    enter(exchange) {
      const access = readAccess(exchange, context)
      return access instanceof Promise
        ? access.then((granted) => enterWith(exchange, granted))
        : enterWith(exchange, access)
    },
  }
}

// Calls whose token was refused, by their statistics, which all attempts of a call share.
const refusals = new WeakSet<CallStatistics>()

async function reportRefusal(
  error: unknown,
  { signal, statistics }: Exchange,
  token: AccessToken,
  authenticator: Authenticator,
): Promise<unknown> {
  if (!(error instanceof CloudConnexaError) || !isTokenRefused(error)) return error
  refusals.add(statistics)
  noteTokenVerdict(error, await rejectOnAbort(authenticator.invalidate(token), signal))
  return error
}

/** Builds the headers of a token once for all calls that have no headers of their own. */
class BearerHeaders {
  #token: AccessToken | undefined
  #without: PipelineRequest['headers'] | undefined
  #with: PipelineRequest['headers'] = {}

  add({ headers }: PipelineRequest, token: AccessToken): PipelineRequest['headers'] {
    if (headers !== this.#without || token !== this.#token) {
      this.#with = { ...headers, authorization: `Bearer ${token.secret.reveal()}` }
      this.#without = headers
      this.#token = token
    }
    return this.#with
  }
}
