import { ConfigurationError } from '@cloudconnexa/errors'
import type { Clock } from '@cloudconnexa/core'
import {
  rejectOnAbort,
  type Authenticator,
  type Endpoint,
  type Exchange,
  type ExchangeResponse,
  type Next,
  type Policy,
} from '@cloudconnexa/core/runtime'
import type { Contract } from '@cloudconnexa/core/service'
import type { ResponseStore } from './response-store.ts'

/** What {@link createCachePolicy} works with. */
interface CacheDependencies {
  readonly store: ResponseStore
  readonly accepts: (operation: Contract) => boolean
  readonly counts: { hits: number; misses: number }
}

/** The policy of one client, which has to know by whose credentials the client asks. */
export interface CachePolicy extends Policy {
  /** Keeps the client's authenticator and clock in mind, and hands the authenticator back. */
  follow(authenticator: Authenticator, clock: Clock): Authenticator
}

/** Serves reads from the store, and forgets what a write may have changed. */
export function createCachePolicy({ store, accepts, counts }: CacheDependencies): CachePolicy {
  let client: { readonly authenticator: Authenticator; readonly clock: Clock } | undefined

  async function read(exchange: Exchange, next: Next, key: string, scope: string): Promise<ExchangeResponse> {
    // Nothing gets older because somebody sets the machine's clock.
    const readClock = (): number => client?.clock.monotonic() ?? 0
    const found = store.find(key, readClock())
    if (found !== undefined) {
      counts.hits += 1
      return found
    }
    counts.misses += 1
    const writes = store.countWrites(scope)
    const response = await next(exchange)
    // A response that was on its way while something was written may be older than what was written.
    if (isWhole(response) && store.countWrites(scope) === writes)
      store.keep(key, scope, response, readClock())
    return response
  }

  async function write(exchange: Exchange, next: Next, scope: string): Promise<ExchangeResponse> {
    try {
      return await next(exchange)
    } finally {
      // Also when it has failed: it may have been carried out all the same.
      store.recordWrite(scope)
    }
  }

  return {
    name: 'response-cache',
    follow(authenticator, clock) {
      if (client !== undefined) throw createUsedTwiceError()
      client = { authenticator, clock }
      return authenticator
    },
    async apply(exchange, next) {
      const { operation, options, signal } = exchange
      const isRead = operation.method === 'GET'
      // Their own headers can make responses differ; what holds secrets is for nobody but the caller.
      const isKept =
        // Of a request without a contract nobody knows where secrets stand in its response.
        operation.written === undefined &&
        operation.secrets === undefined &&
        options.headers === undefined &&
        accepts(operation)
      if (client === undefined || (isRead && !isKept)) return next(exchange)
      // Some authenticators know it at once, some have to look it up.
      const endpoint = await rejectOnAbort(Promise.resolve(client.authenticator.getEndpoint(signal)), signal)
      const scope = buildScope(endpoint, exchange)
      return isRead ? read(exchange, next, buildKey(endpoint, exchange), scope) : write(exchange, next, scope)
    },
  }
}

/** 202 says that the result is still being made, and some settings have no body. */
function isWhole({ status, body }: ExchangeResponse): boolean {
  // Bytes cannot be kept as JSON.
  return status === 200 && body !== undefined && !(body instanceof Uint8Array)
}

function buildKey({ baseUrl, apiPath, credentialKey }: Endpoint, { request }: Exchange): string {
  return JSON.stringify([credentialKey, baseUrl, apiPath, request.path, request.query])
}

/** The section of the API: a route that is deleted changes its network and the list of networks, too. */
function buildScope({ baseUrl, apiPath }: Endpoint, { request }: Exchange): string {
  return JSON.stringify([baseUrl, apiPath, request.path.split('/')[1]])
}

function createUsedTwiceError(): ConfigurationError {
  return new ConfigurationError('The settings of the response cache are those of another client.', {
    code: 'OPTION_INVALID',
    hint: 'Call `cache.for(auth)` once for each client.',
  })
}
