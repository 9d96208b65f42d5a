import type { ExchangeResponse } from '@cloudconnexa/core/runtime'
import { LRUCache } from 'lru-cache'

/** Bounds of an {@link ResponseStore}. */
export interface StoreLimits {
  /** Milliseconds. */
  readonly timeToLive: number
  readonly maxEntries: number
  readonly maxCharacters: number
}

interface Kept {
  readonly scope: string
  /** As text, so that nobody can change what others are given. */
  readonly text: string
  readonly headers: ExchangeResponse['headers']
  readonly keptAt: number
}

/** Responses by their key, as many as are allowed. */
export class ResponseStore {
  readonly #kept: LRUCache<string, Kept>
  readonly #timeToLive: number
  /** How often something was written, by scope. There are as many scopes as the API has sections. */
  readonly #writes = new Map<string, number>()
  #clears = 0

  constructor({ timeToLive, maxEntries, maxCharacters }: StoreLimits) {
    this.#timeToLive = timeToLive
    this.#kept = new LRUCache({
      max: maxEntries,
      maxSize: maxCharacters,
      sizeCalculation: ({ text }) => Math.max(1, text.length),
    })
  }

  get size(): number {
    return this.#kept.size
  }

  /** The response with its age in seconds in the header `age`, as caches of HTTP do; `undefined` where there is none that is young enough. */
  find(key: string, now: number): ExchangeResponse | undefined {
    const found = this.#kept.get(key)
    if (found === undefined) return undefined
    const age = now - found.keptAt
    if (age >= this.#timeToLive) {
      this.#kept.delete(key)
      return undefined
    }
    const headers = { ...found.headers, age: String(Math.floor(age / 1000)) }
    return { status: 200, headers, body: JSON.parse(found.text) }
  }

  keep(key: string, scope: string, { headers, body }: ExchangeResponse, now: number): void {
    this.#kept.set(key, { scope, text: JSON.stringify(body), headers, keptAt: now })
  }

  /** Forgets the responses of a scope, and those that are on their way. */
  recordWrite(scope: string): void {
    this.#writes.set(scope, (this.#writes.get(scope) ?? 0) + 1)
    for (const [key, kept] of this.#kept.entries()) if (kept.scope === scope) this.#kept.delete(key)
  }

  /** Counts what makes responses old: writes, and every {@link clear}. */
  countWrites(scope: string): number {
    return this.#clears + (this.#writes.get(scope) ?? 0)
  }

  clear(): void {
    this.#clears += 1
    this.#kept.clear()
  }
}
