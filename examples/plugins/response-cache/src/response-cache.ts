import { ConfigurationError } from '@cloudconnexa/errors'
import type { AuthenticatorFactory, PolicyPlacement } from '@cloudconnexa/core/runtime'
import type { Contract } from '@cloudconnexa/core/service'
import { AnswerStore } from './answer-store.ts'
import { cachePolicy } from './cache-policy.ts'

/** Options of {@link ResponseCache}. */
export interface ResponseCacheOptions {
  /** How long an answer is given again, in milliseconds on the clock of the client. */
  readonly timeToLive: number
  /** How many answers are kept at most. Default 500; those that were not asked for the longest go first. */
  readonly maxEntries?: number
  /** How long all answers together are at most, in characters. Default 16,777,216. A longer one is not kept. */
  readonly maxCharacters?: number
  /** Which reads are remembered. Default: all that hold no secret. */
  readonly accepts?: (operation: Contract) => boolean
}

/** What a client that uses the cache needs, to be spread into the options of `createClient`. */
export interface CachedClientSettings {
  readonly auth: AuthenticatorFactory
  readonly policies: readonly PolicyPlacement[]
}

/** What has come of the reads that the cache may answer. */
export interface CacheStatistics {
  /** Answered from the cache. */
  readonly hits: number
  /** Asked of the API. */
  readonly misses: number
  /** Answers that are kept now, those that are too old included. */
  readonly entries: number
}

/**
 * Remembers answers to GET requests for a while, for several clients if need be. Answers that hold secrets, errors, and
 * answers to calls with headers of their own are never kept. A write forgets the section of the API that it goes to.
 */
export class ResponseCache {
  readonly #store: AnswerStore
  readonly #accepts: (operation: Contract) => boolean
  readonly #counts = { hits: 0, misses: 0 }

  /** @throws ConfigurationError (`OPTION_INVALID`) for limits that are not positive whole numbers. */
  constructor({
    timeToLive,
    maxEntries = 500,
    maxCharacters = 16 * 1024 * 1024,
    accepts,
  }: ResponseCacheOptions) {
    for (const [name, value] of Object.entries({ timeToLive, maxEntries, maxCharacters })) {
      if (!Number.isSafeInteger(value) || value < 1) throw invalid(`${name} is not a positive whole number.`)
    }
    this.#store = new AnswerStore({ timeToLive, maxEntries, maxCharacters })
    this.#accepts = accepts ?? (() => true)
  }

  /**
   * Settings for one client. The cache looks at where its requests go and by whose credentials, so that no client is
   * given an answer that was meant for another.
   *
   * @param auth - How the client authenticates, such as `clientCredentials()`.
   */
  for(auth: AuthenticatorFactory): CachedClientSettings {
    const policy = cachePolicy({ store: this.#store, accepts: this.#accepts, counts: this.#counts })
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

function invalid(message: string): ConfigurationError {
  return new ConfigurationError(`The response cache cannot be made: ${message}`, {
    code: 'OPTION_INVALID',
    hint: 'Give milliseconds and counts from 1 on.',
  })
}
