import { CloudConnexaError } from '@cloudconnexa/errors'
import type { PlanChange } from '../plan-model/plan.ts'
import { carryOut, type ChangeTools } from './carry-out.ts'
import type { ChangeChecks } from './change-checks.ts'
import type { FreshObjects } from './fresh-objects.ts'
import type { JournalEntry, JournalState } from './journal.ts'
import type { ChangeResult } from './schedule.ts'
import { settle } from './settle.ts'

/** What running changes needs. */
export interface ChangeRunnerDependencies {
  readonly tools: ChangeTools
  readonly checks: ChangeChecks
  readonly objects: FreshObjects
  /** Writes a line of the journal, and returns when the disk has it. */
  readonly record: (entry: JournalEntry) => Promise<void>
  /** The current time as an ISO date. */
  readonly now: () => string
  /** Where an apply that was interrupted has got to. */
  readonly states: ReadonlyMap<string, JournalState>
}

/** Carries changes out, with a line of the journal before and after each. */
export class ChangeRunner {
  readonly #own: ChangeRunnerDependencies

  constructor(dependencies: ChangeRunnerDependencies) {
    this.#own = dependencies
  }

  /** Carries a change out. What it throws is why it was not done. */
  async run(change: PlanChange): Promise<Omit<ChangeResult, 'change'>> {
    const state = this.#own.states.get(change.address)
    if (state === 'started' || state === 'unknown') {
      const settled = await this.#settle(change)
      if (settled !== undefined) return settled
    } else this.#own.checks.requireUntouched(change, (await this.#own.objects.find(change))[0])
    await this.#record({ type: 'start', address: change.address, action: change.action })
    try {
      return await this.#finish(change, await this.#send(change))
    } catch (error) {
      if (!isOutcomeUnknown(error)) {
        await this.#record({ type: 'failed', address: change.address, code: readCode(error) })
        throw error
      }
      await this.#record({ type: 'unknown', address: change.address, code: readCode(error) })
      return this.#tryAgain(change)
    }
  }

  /** Looks what became of a request whose response was lost; sends it once more where nothing did. */
  async #tryAgain(change: PlanChange): Promise<Omit<ChangeResult, 'change'>> {
    const settled = await this.#settle(change)
    if (settled !== undefined) return settled
    await this.#record({ type: 'start', address: change.address, action: change.action })
    try {
      return await this.#finish(change, await this.#send(change))
    } catch (error) {
      const type = isOutcomeUnknown(error) ? 'unknown' : 'failed'
      await this.#record({ type, address: change.address, code: readCode(error) })
      throw error
    }
  }

  async #send(change: PlanChange): Promise<string | undefined> {
    const { objects, tools } = this.#own
    const isThere = change.action !== 'create' && change.completes === undefined
    const current = isThere ? (await objects.find(change))[0] : undefined
    return carryOut(change, current, tools)
  }

  /** @returns What has come of the change, if it was done before. */
  async #settle(change: PlanChange): Promise<Omit<ChangeResult, 'change'> | undefined> {
    const { objects, checks, tools } = this.#own
    // What cannot be read is written as a whole, and once more.
    if (tools.kinds.get(change.kind).kind.list === undefined) return undefined
    const settled = settle(change, await objects.find(change, true), checks)
    return settled.isDone ? this.#finish(change, settled.id) : undefined
  }

  async #finish(change: PlanChange, id: string | undefined): Promise<Omit<ChangeResult, 'change'>> {
    if (id !== undefined) this.#own.tools.ids.add(change.completes ?? change.address, id)
    await this.#record({ type: 'done', address: change.address, ...(id !== undefined && { id }) })
    return { status: 'done', ...(id !== undefined && { id }) }
  }

  #record(entry: JournalLine): Promise<void> {
    return this.#own.record({ ...entry, at: this.#own.now() })
  }
}

/** A line of the journal without its time. */
type JournalLine =
  | { readonly type: 'start'; readonly address: string; readonly action: string }
  | { readonly type: 'done'; readonly address: string; readonly id?: string }
  | { readonly type: 'failed' | 'unknown'; readonly address: string; readonly code: string }

/** Whether the API may have done what it was asked to; also where it has, and the response could not be read. */
function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof CloudConnexaError && (error.outcome === 'unknown' || error.outcome === 'applied')
}

function readCode(error: unknown): string {
  return error instanceof CloudConnexaError ? error.code : 'OTHER'
}
