import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { KindSet } from '../../kind/kind-set.ts'
import type { AccountObject } from '../../model/account.ts'
import { isSameValue } from '../../model/canonical-json.ts'
import { alignSecrets } from '../../compare/compare-secrets.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import { isReduced } from './judge-properties.ts'

/** Compares objects with what a plan saw of them. */
export class ChangeChecks {
  readonly #kinds: KindSet
  #hasDeleted: boolean

  /** @param hasDeleted - Whether deletions of the plan were begun. */
  constructor(kinds: KindSet, hasDeleted: boolean) {
    this.#kinds = kinds
    this.#hasDeleted = hasDeleted
  }

  /** Takes note of a change that is about to be sent. */
  noteBegin({ action }: PlanChange): void {
    this.#hasDeleted ||= action === 'delete'
  }

  /**
   * Refuses to make a change of something that is not what the plan saw.
   *
   * @param current - The object as it was read last.
   * @throws {WorkflowError} (`PLAN_STALE`) when somebody has created, changed or deleted it.
   */
  requireUntouched(change: PlanChange, current: AccountObject | undefined): void {
    const problem = this.#findProblem(change, current)
    if (problem !== undefined) throw createStaleError(change, problem)
  }

  /**
   * Refuses to delete more or less than the plan said.
   *
   * @param found - How many objects it has now, by their kinds.
   * @throws {WorkflowError} (`PLAN_STALE`) when somebody has created or deleted some of them.
   */
  requireSameBelongings(change: PlanChange, found: Readonly<Record<string, number>> = {}): void {
    if (change.action === 'delete' && !isSameValue(change.deletedWith ?? {}, found))
      throw createStaleError(change, 'what belongs to it was changed meanwhile')
  }

  #findProblem(change: PlanChange, current: AccountObject | undefined): string | undefined {
    const { kind } = this.#kinds.get(change.kind)
    if (kind.list === undefined || change.completes !== undefined) return undefined
    if (change.action === 'create') return current === undefined ? undefined : 'it is there already'
    if (current === undefined) return 'it is gone'
    return this.isUntouched(change, current) ? undefined : 'it was changed meanwhile'
  }

  /** Whether an object is what the plan saw. */
  isUntouched(change: PlanChange, current: AccountObject): boolean {
    const { before, fingerprint } = change
    if (fingerprint === undefined || fingerprint === current.fingerprint) return true
    if (before === undefined) return false
    const { properties } = this.align(change, current)
    // The API takes what is deleted out of whatever names it: a route out of the IP services that lie in it.
    return isSameValue(properties, before) || (this.#hasDeleted && isReduced(before, properties))
  }

  /** An object with the names that the plan has for its secrets: another reference to one is no change of the object. */
  align({ kind, before, after }: PlanChange, current: AccountObject): AccountObject {
    const properties = alignSecrets(this.#kinds.get(kind), current.properties, before ?? after ?? {})
    return { ...current, properties }
  }
}

function createStaleError({ address, location }: PlanChange, problem: string): WorkflowError {
  return new WorkflowError(`${address} is not what the plan saw: ${problem}.`, {
    code: 'PLAN_STALE',
    hint: 'Make the plan again: the account has moved on.',
    ...(location !== undefined && { location }),
  })
}
