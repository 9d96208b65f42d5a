import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { getParentKind, type KindSet } from '../../kind/kind-set.ts'
import type { AccountObject } from '../../model/account.ts'
import { isSameValue } from '../../model/canonical-json.ts'
import type { Properties } from '../../model/properties.ts'
import { alignSecrets } from '../../compare/compare-secrets.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import { isReduced } from './judge-properties.ts'

/** Compares objects with what a plan saw of them. */
export class ChangeChecks {
  readonly #kinds: KindSet
  /** Objects whose changes were begun, by kind and id. */
  readonly #begun = new Set<string>()
  #hasDeleted = false

  /** @param begun - Changes that an earlier run of the plan has begun. */
  constructor(kinds: KindSet, begun: readonly PlanChange[]) {
    this.#kinds = kinds
    for (const change of begun) this.noteBegin(change)
  }

  /** Takes note of a change that is about to be sent. */
  noteBegin({ action, kind, objectId }: PlanChange): void {
    this.#hasDeleted ||= action === 'delete'
    if (objectId !== undefined) this.#begun.add(`${kind} ${objectId}`)
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
    const omitted = this.#listUnsteady(change)
    const [was, properties] = [before, this.align(change, current).properties].map((one) =>
      omit(one, omitted),
    )
    // The API takes what is deleted out of whatever names it: a route out of the IP services that lie in it.
    return isSameValue(properties, was) || (this.#hasDeleted && isReduced(was, properties))
  }

  /** Properties that the plan itself may have changed by a change of the parent. */
  #listUnsteady({ kind, parentId }: PlanChange): readonly string[] {
    const { place, followsParent = [] } = this.#kinds.get(kind).kind
    return this.#begun.has(`${getParentKind(place) ?? ''} ${parentId ?? ''}`) ? followsParent : []
  }

  /** An object with the names that the plan has for its secrets: another reference to one is no change of the object. */
  align({ kind, before, after }: PlanChange, current: AccountObject): AccountObject {
    const properties = alignSecrets(this.#kinds.get(kind), current.properties, before ?? after ?? {})
    return { ...current, properties }
  }
}

function omit(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)))
}

function createStaleError({ address, location }: PlanChange, problem: string): WorkflowError {
  return new WorkflowError(`${address} is not what the plan saw: ${problem}.`, {
    code: 'PLAN_STALE',
    hint: 'Make the plan again: the account has moved on.',
    ...(location !== undefined && { location }),
  })
}
