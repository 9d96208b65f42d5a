import { CloudConnexaError } from '@cloudconnexa/core'
import { rejectOnAbort, type ClientRuntime, linkSignals } from '@cloudconnexa/core/runtime'
import type { LoadedCredentials } from './credentials/load-credentials.ts'
import { isSameKey, type TokenKey } from './stores/token-store.ts'
import type { TokenSession } from './token-manager.ts'
import { pauseAfter } from './token-timing.ts'

/** Credentials in use. */
export interface ActiveCredentials extends LoadedCredentials {
  readonly session: TokenSession
}

/** What {@link CredentialRotation} needs. */
export interface CredentialRotationDependencies {
  /** Asks the source. */
  readonly load: (signal: AbortSignal) => Promise<LoadedCredentials>
  /** Opens the tokens of some credentials. */
  readonly open: (loaded: LoadedCredentials) => TokenSession
  readonly runtime: Pick<ClientRuntime, 'attemptTimeout' | 'clock' | 'logger' | 'random'>
  /** Aborts when the client is closed. */
  readonly closing: AbortSignal
}

/** While credentials are refused, a source is busy with questions for at most one part in so many of the time. */
const restAfterQuestion = 100
/** So many keys in a row are tried at once; one after the other, with a pause, where a source gives still others. */
const mostKeysAtOnce = 3

/**
 * The credentials of one client: loaded with the first call, and replaced when their source returns other ones.
 *
 * Other credentials come into use once the API has issued a token for them, so that half-written or wrong ones disturb no call
 * that still has a valid token. Those of another address or Cloud ID are not taken: a program must not change accounts.
 */
export class CredentialRotation {
  readonly #dependencies: CredentialRotationDependencies
  readonly #opened: ActiveCredentials[] = []
  #active: ActiveCredentials | undefined
  #pendingLoad: Promise<ActiveCredentials> | undefined
  #pendingQuestion: Promise<void> | undefined
  #lastQuestion: Promise<void> = Promise.resolve()
  #questions = 0
  #nextQuestionAt = 0
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

  /** How many times the source was asked for other credentials. */
  get questions(): number {
    return this.#questions
  }

  /** Loads the credentials, once for all who ask. A failure is not remembered, so that it can be fixed. */
  async load(signal: AbortSignal): Promise<ActiveCredentials> {
    signal.throwIfAborted()
    if (this.#active !== undefined) return this.#active
    this.#pendingLoad ??= this.#loadFirst().finally(() => {
      this.#pendingLoad = undefined
    })
    return rejectOnAbort(this.#pendingLoad, signal)
  }

  /** Begins to ask the source for other credentials, unless that is under way. */
  ask(): void {
    if (this.#pendingQuestion !== undefined || this.#active === undefined) return
    this.#questions += 1
    const question = this.#change(this.#active).finally(() => {
      this.#pendingQuestion = undefined
    })
    // Nobody may be waiting by the time it fails.
    question.catch(() => undefined)
    this.#pendingQuestion = question
    this.#lastQuestion = question
  }

  /**
   * The credentials to go on with after a refusal, as soon as the source has been asked.
   *
   * @param refused - The credentials that the API has refused.
   * @param questions - {@link questions} when the call came: what the source has said since serves it.
   * @param signal - Ends the wait.
   * @returns `undefined` where there are none but the refused ones.
   * @throws {TokenRequestError} when there are other ones, but no token for them.
   */
  async findOther(
    refused: ActiveCredentials,
    questions: number,
    signal: AbortSignal,
  ): Promise<ActiveCredentials | undefined> {
    if (this.#active !== refused) return this.#active
    if (questions === this.#questions && this.#pendingQuestion === undefined) {
      if (this.#dependencies.runtime.clock.monotonic() < this.#nextQuestionAt) return undefined
      this.ask()
    }
    await rejectOnAbort(this.#lastQuestion, signal)
    return this.#active === refused ? undefined : this.#active
  }

  /** Leaves what is requested for these credentials to the other clients. */
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
      await other.session.token(closing)
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

  /** The pause after a failed token request is one of its key: a source that gives another key each time needs one too. */
  #delayNextKey(): void {
    const { clock, random } = this.#dependencies.runtime
    this.#refusedKeys += 1
    const excess = this.#refusedKeys - mostKeysAtOnce
    if (excess >= 0) this.#nextKeyAt = clock.monotonic() + pauseAfter(excess, random())
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
      // They may be about to be replaced. The present ones are used, as far as they are accepted.
      if (!closing.aborted) this.#warn('The credentials could not be read again.', error)
      return undefined
    } finally {
      timer.abort('over')
      link.release()
      const now = clock.monotonic()
      this.#nextQuestionAt = now + restAfterQuestion * Math.floor(now - before)
    }
  }

  /** Once in a row, for the source may be asked by every call that fails. */
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
