import { randomUUID } from 'node:crypto'
import { Secret } from '@cloudconnexa/core'
import type { StoredToken, TokenKey, TokenLease, TokenStore } from '@cloudconnexa/auth/store'
import { canary } from '../samples/canaries.ts'
import type { TokenStoreChecksOptions } from './store-options.ts'

/** Credentials, and stores that keep tokens for them. */
export class StoreScene {
  /** Credentials that no other scene has. */
  readonly key: TokenKey = createKey({ clientId: `${canary}.${randomUUID()}` })
  /** Longest that anybody may wait for a lock, in milliseconds. */
  readonly patience: number
  readonly #create: TokenStoreChecksOptions['create']

  // A store may look for a lock from time to time, or find out after some seconds that its holder is dead.
  constructor({ create, patience = 10_000 }: TokenStoreChecksOptions) {
    this.#create = create
    this.patience = patience
  }

  /** Creates so many stores, as so many processes do. */
  async createStores(): Promise<readonly [TokenStore, TokenStore, TokenStore]> {
    return [await this.#create(), await this.#create(), await this.#create()]
  }

  /** Runs work under the lock of a store; without a lock, at once. */
  withLock<T>(store: TokenStore, work: (lease: TokenLease) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (store.withLock === undefined) throw new Error(`The ${store.name} store has no lock.`)
    return store.withLock(this.key, work, signal)
  }

  /** Waits for the end of work, but no longer than so many milliseconds. */
  settle<T>(work: Promise<T>, limit: number = this.patience): Promise<Ended<T>> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('unfinished'), limit)
      const finish = (ended: Ended<T>): void => {
        clearTimeout(timer)
        resolve(ended)
      }
      work.then(
        (value) => finish({ value }),
        (error: unknown) => finish({ error }),
      )
    })
  }

  /** The text of the token that a store holds. */
  async readText(store: TokenStore, key: TokenKey = this.key): Promise<string | undefined> {
    return (await store.read(key))?.secret.reveal()
  }
}

/** Credentials that differ from the usual ones. */
export function createKey(changes: Partial<TokenKey>): TokenKey {
  return {
    baseUrl: 'https://checks.api.example.com',
    clientId: canary,
    clientSecret: new Secret(`${canary}-secret`),
    ...changes,
  }
}

/** A token with this text, which has ended long ago: stores do not judge that. */
export function createToken(text: string): StoredToken {
  return { secret: new Secret(`${canary}-${text}`), obtainedAt: 1000, expiresAt: 2000 }
}

/** How work ended, or that it did not end in time. */
export type Ended<T> = { readonly value: T } | { readonly error: unknown } | 'unfinished'

/** Whether work ended with a value. */
export function hasValue<T>(ended: Ended<T>): ended is { readonly value: T } {
  return ended !== 'unfinished' && 'value' in ended
}

/** What work failed with. */
export function getError(ended: Ended<unknown>): unknown {
  return ended !== 'unfinished' && 'error' in ended ? ended.error : undefined
}

/** Describes how work ended, for a finding. */
export function describeEnd(ended: Ended<unknown>): string {
  if (ended === 'unfinished') return 'does not end'
  if ('value' in ended) return 'succeeds'
  const { error } = ended
  return `fails with ${error instanceof Error ? `${error.name} (${error.message})` : String(error)}`
}
