import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { KindSet } from '../../kind/kind-set.ts'
import type { Account } from '../../model/account.ts'
import { formatName } from '../../model/object-address.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import { listReferences } from '../../properties/found-reference.ts'
import { ObjectIds } from './object-ids.ts'

/** Checks that what changes refer to is there, or will be. */
export class ReferenceChecks {
  readonly #kinds: KindSet
  readonly #ids: ObjectIds
  readonly #created: ReadonlySet<string>

  constructor(account: Account, changes: readonly PlanChange[], kinds: KindSet) {
    this.#kinds = kinds
    this.#ids = new ObjectIds(account)
    this.#created = new Set(
      changes.flatMap((change) => (change.action === 'create' ? [formatName(change)] : [])),
    )
  }

  /**
   * Refuses a change that refers to what is gone.
   *
   * @throws {WorkflowError} (`PLAN_STALE`) when somebody has deleted or renamed it since the plan was made.
   */
  requirePresent({ kind, after = {}, address, location }: PlanChange): void {
    const missing = listReferences(this.#kinds.get(kind), after, this.#kinds).find(
      ({ candidates, parentId }) =>
        candidates.length > 0 &&
        !candidates.some(
          (one) => this.#created.has(formatName(one)) || this.#ids.find({ ...one, parentId }) !== undefined,
        ),
    )
    if (missing === undefined) return
    throw new WorkflowError(`${address} names "${missing.text}", which the plan saw and which is gone.`, {
      code: 'PLAN_STALE',
      hint: 'Make the plan again: the account has moved on.',
      ...(location !== undefined && { location }),
    })
  }
}
