import { rejectOnAbort } from '@cloudconnexa/core/runtime'
import type { ActiveCredentials, CredentialRotationDependencies } from './active-credentials.ts'
import type { CredentialReload } from './credential-reload.ts'
import type { LoadedCredentials } from '../credentials/load-credentials.ts'

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
  #reload: CredentialReload | undefined

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
      if (this.#reload?.isResting === true) return undefined
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
    const reload = await this.#loadReload()
    const other = await reload?.findOther(active)
    if (other === undefined) return
    this.#active = other
    this.#dependencies.runtime.logger.info('Other API credentials have come into use.')
  }

  /** `undefined` where too many files are open: then the credentials in use stay. */
  async #loadReload(): Promise<CredentialReload | undefined> {
    const loaded = await import('./credential-reload.ts').catch((): undefined => undefined)
    if (loaded === undefined) return undefined
    this.#reload ??= new loaded.CredentialReload({
      ...this.#dependencies,
      opened: this.#opened,
      open: (other) => this.#open(other),
    })
    return this.#reload
  }
}
