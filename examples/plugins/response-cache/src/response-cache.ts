import { ConfigurationError } from '@cloudconnexa/errors'
import type { AuthenticatorFactory, PolicyPlacement } from '@cloudconnexa/core/runtime'
import type { Contract } from '@cloudconnexa/core/service'
import { ResponseStore } from './response-store.ts'
import { createCachePolicy } from './cache-policy.ts'

/** Options of {@link ResponseCache}. */
export interface ResponseCacheOptions {
  /** How long a response is given again, in milliseconds on the clock of the client. */
  readonly timeToLive: number
  /** How many responses are kept at most. Default 500; those that were not asked for the longest go first. */
  readonly maxEntries?: number
  /** How long all responses together are at most, in characters. Default 16,777,216. A longer one is not kept. */
  readonly maxCharacters?: number
  /** Which reads are remembered. Default: all that hold no secret. */
  readonly accepts?: (operation: Contract) => boolean
}

/** What a client that uses the cache needs, to be spread into the options of `createClient`. */
export interface CachedClientSettings {
  readonly auth: AuthenticatorFactory
  readonly policies: readonly PolicyPlacement[]
}

/** What has come of the reads that the cache may serve. */
export interface CacheStatistics {
  /** Served from the cache. */
  readonly hits: number
  /** Asked of the API. */
  readonly misses: number
  /** Responses that are kept now, those that are too old included. */
  readonly entries: number
}

/**
 * Remembers responses to GET requests for a while, for several clients if need be. Responses that hold secrets, errors, and
 * responses to calls with headers of their own are never kept. A write forgets the section of the API that it goes to.
 */
export class ResponseCache {
  readonly #store: ResponseStore
  readonly #accepts: (operation: Contract) => boolean
  readonly #counts = { hits: 0, misses: 0 }

  /** @throws ConfigurationError (`OPTION_INVALID`) for limits that are not positive integers. */
  constructor({
    timeToLive,
    maxEntries = 500,
    maxCharacters = 16 * 1024 * 1024,
    accepts,
  }: ResponseCacheOptions) {
    for (const [name, value] of Object.entries({ timeToLive, maxEntries, maxCharacters })) {
      if (!Number.isSafeInteger(value) || value < 1)
        throw createInvalidOptionError(`${name} is not a positive integer.`)
    }
    this.#store = new ResponseStore({ timeToLive, maxEntries, maxCharacters })
    this.#accepts = accepts ?? (() => true)
  }

  /**
   * Settings for one client. The cache looks at where its requests go and by whose credentials, so that no client is
   * given a response that was meant for another.
   *
   * @param auth - How the client authenticates, such as `clientCredentials()`.
   */
  for(auth: AuthenticatorFactory): CachedClientSettings {
    const policy = createCachePolicy({ store: this.#store, accepts: this.#accepts, counts: this.#counts })
    return {
      auth: (runtime) => policy.follow(auth(runtime), runtime.clock),
      // Before everything that costs time or a request: retries, rate limits, tokens.
      policies: [{ policy, before: 'retry' }],
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#store.clear()
  }

  /** What it has been good for so far. */
  statistics(): CacheStatistics {
    return { ...this.#counts, entries: this.#store.size }
  }
}

function createInvalidOptionError(message: string): ConfigurationError {
  return new ConfigurationError(`The response cache cannot be made: ${message}`, {
    code: 'OPTION_INVALID',
    hint: 'Give milliseconds and counts from 1 on.',
  })
}
