import { CloudConnexaError } from '@cloudconnexa/errors'
import { rejectOnAbort, linkSignals } from '@cloudconnexa/core/runtime'
import { isSameKey, type TokenKey } from '../stores/token-key.ts'
import { computePause } from '../token/token-pause.ts'
import type { ActiveCredentials, CredentialRotationDependencies } from './active-credentials.ts'
import type { LoadedCredentials } from '../credentials/load-credentials.ts'
import { readCloudId } from '../credentials/parsing/read-cloud-id.ts'

/** What a {@link CredentialReload} is built from. */
export interface CredentialReloadDependencies extends Omit<CredentialRotationDependencies, 'open'> {
  /** Credentials whose tokens were opened. */
  readonly opened: readonly ActiveCredentials[]
  /** Opens the tokens of other ones. */
  readonly open: (loaded: LoadedCredentials) => ActiveCredentials
}

/** After each reload, rest this many times as long as it took, so that refusals keep a source busy for about 1 % of the time. */
const restAfterReload = 100
/** So many keys in a row are tried at once; further ones of a source are tried one by one, with pauses. */
const mostKeysAtOnce = 3

/** Asks the source of a client's credentials for other ones. It is loaded with the first renewal or refusal. */
export class CredentialReload {
  readonly #dependencies: CredentialReloadDependencies
  #restsUntil = 0
  #refusedKeys = 0
  #nextKeyAt = Number.NEGATIVE_INFINITY
  #lastWarning: string | undefined

  constructor(dependencies: CredentialReloadDependencies) {
    this.#dependencies = dependencies
  }

  /** Whether the source is not to be asked now. */
  get isResting(): boolean {
    return this.#dependencies.runtime.clock.monotonic() < this.#restsUntil
  }

  /**
   * Asks the source.
   *
   * @param active - The credentials in use.
   * @returns Other credentials for which there is a token; `undefined` where those in use stay.
   * @throws {TokenRequestError} when there are other ones, but no token for them.
   */
  async findOther(active: ActiveCredentials): Promise<ActiveCredentials | undefined> {
    const loaded = await this.#loadAgain()
    if (loaded === undefined) return undefined
    if (isSameKey(loaded.key, active.key)) {
      this.#lastWarning = undefined
      return undefined
    }
    if (!isSameAccount(loaded.key, active.key)) {
      this.#warn('The credentials are those of another Cloud ID now. Create another client to use them.')
      return undefined
    }
    const { closing, runtime, opened, open } = this.#dependencies
    const isReadOnly = active.endpoint.readOnly === true || loaded.endpoint.readOnly === true
    const known = opened.find(({ key }) => isSameKey(key, loaded.key))
    if (known === undefined && runtime.clock.monotonic() < this.#nextKeyAt) return undefined
    const other = withReadOnly(known ?? open(loaded), isReadOnly)
    try {
      await other.session.getToken(closing)
    } catch (error) {
      if (known === undefined) this.#delayNextKey()
      if (!closing.aborted)
        this.#warn('Other credentials were found, but there is no token for them yet.', error)
      throw error
    }
    this.#refusedKeys = 0
    this.#lastWarning = undefined
    return other
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
      this.#restsUntil = now + restAfterReload * Math.floor(now - before)
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

/** Credentials that are replaced never open a client that was read-only. */
function withReadOnly(credentials: ActiveCredentials, readOnly: boolean): ActiveCredentials {
  return readOnly ? { ...credentials, endpoint: { ...credentials.endpoint, readOnly } } : credentials
}

function isSameAccount(one: TokenKey, other: TokenKey): boolean {
  return one.baseUrl === other.baseUrl && readCloudId(one.clientId) === readCloudId(other.clientId)
}
