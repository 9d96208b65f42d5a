import type { Exchange } from '@cloudconnexa/core/runtime'
import { describeChange, DryRunStop, type HeldChange } from './held-changes.ts'

/** Sees every change that a command is about to send. */
export class ChangeWatch {
  readonly #isDryRun: boolean
  readonly #announce: () => Promise<void>
  readonly #held: HeldChange[] = []
  #hasAnnounced = false

  /**
   * @param isDryRun - Whether changes are held back.
   * @param announce - Says which Cloud ID is changed; called before the first change is sent.
   */
  constructor(isDryRun: boolean, announce: () => Promise<void>) {
    this.#isDryRun = isDryRun
    this.#announce = announce
  }

  /** What was held back. */
  get held(): readonly HeldChange[] {
    return this.#held
  }

  /**
   * Lets a change pass, or holds it back.
   *
   * @throws {DryRunStop} in a dry run.
   */
  async see(exchange: Exchange): Promise<void> {
    if (this.#isDryRun) {
      const change = await describeChange(exchange)
      this.#held.push(change)
      throw new DryRunStop(change)
    }
    if (this.#hasAnnounced) return
    this.#hasAnnounced = true
    await this.#announce()
  }
}
