import { CloudConnexaError } from '@cloudconnexa/errors'
import type { AccountObject } from '../../model/account.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import { carryOut, type ChangeTools } from './carry-out.ts'
import type { ChangeChecks } from './change-checks.ts'
import type { FreshObjects } from './fresh-objects.ts'
import type { JournalEntry, JournalState } from '../journal/journal.ts'
import type { ChangeResult } from '../schedule/schedule.ts'
import { settle, type Settlement } from './settle.ts'

/** What running changes needs. */
export interface ChangeRunnerDependencies {
  readonly tools: ChangeTools
  readonly checks: ChangeChecks
  readonly objects: FreshObjects
  /** Throws when another process may have begun to change the account. */
  readonly requireLock: () => Promise<void>
  /** Writes a line of the journal, and returns when the disk has it. */
  readonly record: (entry: JournalEntry) => Promise<void>
  /** Remembers what was sent and cannot be read. */
  readonly remember: (change: PlanChange) => Promise<void>
  /** The current time as an ISO date. */
  readonly now: () => string
  /** Where an apply that was interrupted has got to. */
  readonly states: ReadonlyMap<string, JournalState>
}

/** What came of a change that was not refused. */
type RunResult = Omit<ChangeResult, 'change'>

/** Carries changes out, with a line of the journal before and after each. */
export class ChangeRunner {
  readonly #own: ChangeRunnerDependencies

  constructor(dependencies: ChangeRunnerDependencies) {
    this.#own = dependencies
  }

  /** Carries a change out. What it throws is why it was not done. */
  async run(change: PlanChange): Promise<RunResult> {
    const { states, checks } = this.#own
    const state = states.get(change.address) ?? 'pending'
    if (state === 'pending') {
      checks.requireUntouched(change, await this.#find(change))
      return this.#attempt(change, { isDone: false })
    }
    // What was refused may have been done in part, where it takes several requests.
    return this.#attempt(change, await this.#settle(change, state !== 'failed'))
  }

  /** Sends a change, and looks what became of it where its response is lost; then it is sent once more where nothing did. */
  async #attempt(change: PlanChange, settled: Settlement, isLast = false): Promise<RunResult> {
    if (settled.isDone) return this.#finish(change, settled.id)
    await this.#own.requireLock()
    await this.#record({ type: 'start', address: change.address, action: change.action })
    this.#own.checks.noteBegin(change)
    let id: string | undefined
    try {
      id = await this.#send(change, settled.current)
    } catch (error) {
      const isUnknown = isOutcomeUnknown(error)
      const type = isUnknown ? 'unknown' : 'failed'
      await this.#record({ type, address: change.address, code: readCode(error) })
      if (!isUnknown || isLast) throw error
      return this.#attempt(change, await this.#settle(change, true), true)
    }
    await this.#own.remember(change)
    return this.#finish(change, id)
  }

  async #send(change: PlanChange, settled: AccountObject | undefined): Promise<string | undefined> {
    const { checks, tools } = this.#own
    if (settled !== undefined) return carryOut(change, settled, tools)
    const isThere = change.action !== 'create' && change.completes === undefined
    const current = isThere ? await this.#find(change) : undefined
    return carryOut(change, current && checks.align(change, current), tools)
  }

  async #find(change: PlanChange): Promise<AccountObject | undefined> {
    const [object] = await this.#own.objects.find(change)
    return object
  }

  /** @param isNew - Whether what was read before is too old, since a request may have arrived meanwhile. */
  async #settle(change: PlanChange, isNew: boolean): Promise<Settlement> {
    const { objects, checks, tools } = this.#own
    const loaded = tools.kinds.get(change.kind)
    // What cannot be read is written as a whole, and once more.
    if (loaded.kind.list === undefined) return { isDone: false }
    return settle(change, await objects.find(change, isNew), { loaded, checks })
  }

  async #finish(change: PlanChange, id: string | undefined): Promise<RunResult> {
    if (id !== undefined) this.#own.tools.ids.add(change, id)
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
