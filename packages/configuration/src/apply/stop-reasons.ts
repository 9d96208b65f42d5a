import { CloudConnexaError } from '@cloudconnexa/errors'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { PlanChange } from '../plan-model/plan.ts'
import type { ChangeResult } from './schedule.ts'

/** Why nothing more, or nothing more of a kind, is begun. */
export class StopReasons {
  /** What ends the job rather than a row of it. */
  end: Error | undefined
  /** Whether nothing has failed, so that there is nothing to resume. */
  isComplete = true
  readonly #stopOnFailure: boolean
  readonly #refused = new Set<string>()
  #reason: string | undefined

  constructor(stopOnFailure: boolean) {
    this.#stopOnFailure = stopOnFailure
  }

  add({ status, error, change }: ChangeResult, kinds: KindSet): void {
    if (status !== 'failed') return
    this.isComplete = false
    const code = error instanceof CloudConnexaError ? error.code : undefined
    if (code === 'CLIENT_CLOSED') this.end = error
    if (code === 'DEADLINE_EXCEEDED') this.#reason = 'the time of the job was over'
    else if (code === 'FORBIDDEN') this.#refused.add(findSection(change, kinds))
    if (this.#stopOnFailure || this.end !== undefined) this.#reason ??= 'an earlier change failed'
  }

  find(change: PlanChange, kinds: KindSet): string | undefined {
    if (this.#reason !== undefined) return this.#reason
    const section = findSection(change, kinds)
    return this.#refused.has(section) ? `the API key may not write there (${section})` : undefined
  }
}

/** The kind by which an API key is allowed or refused: that of the parent. */
function findSection({ kind }: PlanChange, kinds: KindSet): string {
  return getParentKind(kinds.get(kind).kind.place) ?? kind
}
