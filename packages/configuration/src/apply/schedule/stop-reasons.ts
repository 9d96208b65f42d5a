import { CloudConnexaError } from '@cloudconnexa/errors'
import { getParentKind, type KindSet } from '../../kind/kind-set.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import type { ChangeResult } from './schedule.ts'

/** Without these nothing more can be done safely. */
const fatalCodes: ReadonlySet<string> = new Set([
  'CLIENT_CLOSED',
  'JOURNAL_UNAVAILABLE',
  'LOCK_LOST',
  // Of the state file, since what a source of secrets says of itself is known before.
  'FILE_UNAVAILABLE',
  'FILE_PERMISSIONS',
])

/** Why nothing more, or nothing more of a kind, is begun. */
export class StopReasons {
  /** What ends the job rather than a row of it. */
  end: Error | undefined
  /** Whether everything was done, so that there is nothing to resume. */
  isComplete = true
  readonly #stopOnFailure: boolean
  readonly #refused = new Set<string>()
  #reason: string | undefined

  constructor(stopOnFailure: boolean) {
    this.#stopOnFailure = stopOnFailure
  }

  add({ status, error, change }: ChangeResult, kinds: KindSet): void {
    if (status === 'failed' || status === 'skipped') this.isComplete = false
    if (status !== 'failed') return
    const code = error instanceof CloudConnexaError ? error.code : undefined
    if (code !== undefined && fatalCodes.has(code)) this.end ??= error
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
