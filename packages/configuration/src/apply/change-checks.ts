import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { KindSet } from '../kind/kind-set.ts'
import type { AccountObject } from '../model/account.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { formatAddress } from '../model/object-address.ts'
import { alignSecrets } from '../compare/compare-secrets.ts'
import type { Plan, PlanChange } from '../plan-model/plan.ts'
import { renameReferences } from '../compare/rename-references.ts'

/** Compares objects with what a plan saw of them. */
export class ChangeChecks {
  readonly #kinds: KindSet
  /** New keys by the addresses before: a rename changes how others name the object, which is no change of theirs. */
  readonly #renames: ReadonlyMap<string, string>

  constructor({ changes }: Plan, kinds: KindSet) {
    this.#kinds = kinds
    this.#renames = new Map(
      changes.flatMap(({ kind, key, parent, renamedFrom }) =>
        renamedFrom === undefined
          ? []
          : [[formatAddress({ kind, key: renamedFrom, ...(parent !== undefined && { parent }) }), key]],
      ),
    )
  }

  /**
   * Refuses to make a change of something that is not what the plan saw.
   *
   * @param current - The object as it was read last.
   * @throws {WorkflowError} (`PLAN_STALE`) when somebody has created, changed or deleted it.
   */
  requireUntouched(change: PlanChange, current: AccountObject | undefined): void {
    const problem = this.#findProblem(change, current)
    if (problem === undefined) return
    throw new WorkflowError(`${change.address} is not what the plan saw: ${problem}.`, {
      code: 'PLAN_STALE',
      hint: 'Make the plan again: the account has moved on.',
      ...(change.location !== undefined && { location: change.location }),
    })
  }

  #findProblem(change: PlanChange, current: AccountObject | undefined): string | undefined {
    const { kind } = this.#kinds.get(change.kind)
    if (kind.list === undefined || change.completes !== undefined) return undefined
    if (change.action === 'create') return current === undefined ? undefined : 'it is there already'
    if (current === undefined) return 'it is gone'
    return this.isUntouched(change, current) ? undefined : 'it was changed meanwhile'
  }

  /** Whether an object is what the plan saw. */
  isUntouched({ kind, before, fingerprint }: PlanChange, current: AccountObject): boolean {
    if (fingerprint === undefined || fingerprint === current.fingerprint) return true
    if (before === undefined) return false
    const loaded = this.#kinds.get(kind)
    const renamed = renameReferences(loaded, current.properties, this.#kinds, this.#renames)
    return isSameValue(alignSecrets(loaded, renamed, before), before)
  }
}
