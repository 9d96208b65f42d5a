import { CloudConnexaError } from '@cloudconnexa/core'
import { rejectOnAbort, type ClientRuntime, linkSignals } from '@cloudconnexa/core/runtime'
import { isSameKey, type TokenKey } from '../stores/token-key.ts'
import type { TokenSession } from '../token/token-manager.ts'
import { computePause } from '../token/token-pause.ts'
import type { LoadedCredentials } from './load-credentials.ts'

/** Credentials in use. */
export interface ActiveCredentials extends LoadedCredentials {
  readonly session: TokenSession
}

/** What a {@link CredentialRotation} is built from. */
export interface CredentialRotationDependencies {
  /** Loads credentials from their source. */
  readonly load: (signal: AbortSignal) => Promise<LoadedCredentials>
  /** Opens the tokens of some credentials. */
  readonly open: (loaded: LoadedCredentials) => TokenSession
  readonly runtime: Pick<ClientRuntime, 'attemptTimeout' | 'clock' | 'logger' | 'random'>
  /** Aborts when the client is closed. */
  readonly closing: AbortSignal
}

/** After each reload, rest this many times as long as it took, so that refusals keep a source busy for about 1 % of the time. */
const restAfterReload = 100
/** So many keys in a row are tried at once; further ones of a source are tried one by one, with pauses. */
const mostKeysAtOnce = 3

/**
 * The credentials of one client: loaded with the first call, and replaced when their source returns other ones.
 *
 * Other credentials come into use once the API has issued a token for them, so that half-written or wrong ones disturb no call
 * that still has a valid token. Those of another address or Cloud ID are not used: a program must not change accounts.
 */
export class CredentialRotation {
  readonly #dependencies: CredentialRotationDependencies
  readonly #opened: ActiveCredentials[] = []
  #active: ActiveCredentials | undefined
  #pendingLoad: Promise<ActiveCredentials> | undefined
  #pendingReload: Promise<void> | undefined
  #lastReload: Promise<void> = Promise.resolve()
  #reloads = 0
  #nextReloadAt = 0
  #refusedKeys = 0
  #nextKeyAt = Number.NEGATIVE_INFINITY
  #lastWarning: string | undefined

  constructor(dependencies: CredentialRotationDependencies) {
    this.#dependencies = dependencies
  }

  /** The credentials in use; `undefined` before they are loaded. */
  get active(): ActiveCredentials | undefined {
    return this.#active
  }

  /** How many times other credentials were requested from the source. */
  get reloads(): number {
    return this.#reloads
  }

  /** Loads the credentials, once for all callers. A failure is not cached, so that it can be fixed. */
  async load(signal: AbortSignal): Promise<ActiveCredentials> {
    signal.throwIfAborted()
    if (this.#active !== undefined) return this.#active
    this.#pendingLoad ??= this.#loadFirst().finally(() => {
      this.#pendingLoad = undefined
    })
    return rejectOnAbort(this.#pendingLoad, signal)
  }

  /** Starts to load other credentials from the source, unless that is under way. */
  reload(): void {
    if (this.#pendingReload !== undefined || this.#active === undefined) return
    this.#reloads += 1
    const reload = this.#change(this.#active).finally(() => {
      this.#pendingReload = undefined
    })
    // Nobody may be waiting by the time it fails.
    reload.catch(() => undefined)
    this.#pendingReload = reload
    this.#lastReload = reload
  }

  /**
   * The credentials to use after a refusal, as soon as the source has been read again.
   *
   * @param refused - The credentials that the API has refused.
   * @param reloads - {@link reloads} when the call came: what the source has returned since serves it.
   * @param signal - Ends the wait.
   * @returns `undefined` where there are none but the refused ones.
   * @throws {TokenRequestError} when there are other ones, but no token for them.
   */
  async findOther(
    refused: ActiveCredentials,
    reloads: number,
    signal: AbortSignal,
  ): Promise<ActiveCredentials | undefined> {
    if (this.#active !== refused) return this.#active
    if (reloads === this.#reloads && this.#pendingReload === undefined) {
      if (this.#dependencies.runtime.clock.monotonic() < this.#nextReloadAt) return undefined
      this.reload()
    }
    await rejectOnAbort(this.#lastReload, signal)
    return this.#active === refused ? undefined : this.#active
  }

  /** Leaves token requests under way to the other clients. */
  close(): void {
    for (const { session } of this.#opened) session.close()
  }

  async #loadFirst(): Promise<ActiveCredentials> {
    const { load, closing } = this.#dependencies
    this.#active = this.#open(await rejectOnAbort(load(closing), closing))
    return this.#active
  }

  #open(loaded: LoadedCredentials): ActiveCredentials {
    const opened = { ...loaded, session: this.#dependencies.open(loaded) }
    this.#opened.push(opened)
    return opened
  }

  async #change(active: ActiveCredentials): Promise<void> {
    const loaded = await this.#loadAgain()
    if (loaded === undefined) return
    if (isSameKey(loaded.key, active.key)) {
      this.#lastWarning = undefined
      return
    }
    if (!isSameAccount(loaded.key, active.key)) {
      this.#warn('The credentials are those of another Cloud ID now. Create another client to use them.')
      return
    }
    const { closing, runtime } = this.#dependencies
    const known = this.#opened.find(({ key }) => isSameKey(key, loaded.key))
    if (known === undefined && runtime.clock.monotonic() < this.#nextKeyAt) return
    const other = known ?? this.#open(loaded)
    try {
      await other.session.getToken(closing)
    } catch (error) {
      if (known === undefined) this.#delayNextKey()
      if (!closing.aborted)
        this.#warn('Other credentials were found, but there is no token for them yet.', error)
      throw error
    }
    this.#active = other
    this.#refusedKeys = 0
    this.#lastWarning = undefined
    runtime.logger.info('Other API credentials have come into use.')
  }

  /** The pause after a failed token request is one of its key: a source that returns another key each time needs one too. */
  #delayNextKey(): void {
    const { clock, random } = this.#dependencies.runtime
    this.#refusedKeys += 1
    const excess = this.#refusedKeys - mostKeysAtOnce
    if (excess >= 0) this.#nextKeyAt = clock.monotonic() + computePause(excess, random())
  }

  async #loadAgain(): Promise<LoadedCredentials | undefined> {
    const { load, closing, runtime } = this.#dependencies
    const { attemptTimeout, clock } = runtime
    const link = linkSignals(closing)
    const timer = new AbortController()
    const before = clock.monotonic()
    clock.sleep(attemptTimeout, timer.signal).then(
      () => link.abort(new Error('The source of the credentials has not responded.')),
      () => undefined,
    )
    try {
      return await rejectOnAbort(load(link.signal), link.signal)
    } catch (error) {
      // They may be about to be replaced. The current ones are used as long as they are accepted.
      if (!closing.aborted) this.#warn('The credentials could not be read again.', error)
      return undefined
    } finally {
      timer.abort('over')
      link.release()
      const now = clock.monotonic()
      this.#nextReloadAt = now + restAfterReload * Math.floor(now - before)
    }
  }

  /** Once in a row, because every call that fails may read the source. */
  #warn(message: string, reason?: unknown): void {
    if (this.#lastWarning === message) return
    this.#lastWarning = message
    const code = reason instanceof CloudConnexaError ? reason.code : undefined
    this.#dependencies.runtime.logger.warn(message, { code })
  }
}

function isSameAccount(one: TokenKey, other: TokenKey): boolean {
  return one.baseUrl === other.baseUrl && readCloudId(one.clientId) === readCloudId(other.clientId)
}

/** Client IDs are `<prefix>.<cloudId>`. */
function readCloudId(clientId: string): string | undefined {
  return clientId.split('.')[1]?.toLowerCase()
}
