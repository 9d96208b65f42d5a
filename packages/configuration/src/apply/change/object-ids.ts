import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { getParentKind, type KindSet } from '../../kind/kind-set.ts'
import type { Account, AccountObject } from '../../model/account.ts'
import { formatAddress, type ObjectAddress } from '../../model/object-address.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import type { FoundReference } from '../../properties/found-reference.ts'

/** Ids of objects by the addresses that files have for them: those that are there, and those that are created meanwhile. */
export class ObjectIds {
  readonly #ids = new Map<string, string>()

  /**
   * @param account - As it was read before the first change.
   * @param changes - Their renames are names that files have already.
   */
  constructor(account: Account, changes: readonly PlanChange[], kinds: KindSet) {
    const newKeys = new Map<string, string>()
    for (const { action, kind, key, objectId } of changes)
      if (action === 'rename' && objectId !== undefined) newKeys.set(`${kind} ${objectId}`, key)
    for (const object of account.objects)
      this.#ids.set(formatAddress(renameAddress(object, newKeys, kinds)), object.id)
  }

  /** Remembers what was created. */
  add(address: string, id: string): void {
    this.#ids.set(address, id)
  }

  /** The id of an object, if it is there. */
  find(address: ObjectAddress): string | undefined {
    return this.#ids.get(formatAddress(address))
  }

  /**
   * The id of the object that a reference names.
   *
   * @throws {WorkflowError} (`REFERENCE_UNKNOWN`) when there is none, since what creates it has failed.
   */
  resolve({ candidates, text }: FoundReference): string {
    for (const candidate of candidates) {
      const id = this.find(candidate)
      if (id !== undefined) return id
    }
    throw new WorkflowError(`"${text}" is not there.`, {
      code: 'REFERENCE_UNKNOWN',
      hint: 'Create the object that it names first, or make a new plan.',
    })
  }
}

/** The address of an object under the names that the files have. */
function renameAddress(
  { kind, id, key, parent, parentId, distinctId }: AccountObject,
  newKeys: ReadonlyMap<string, string>,
  kinds: KindSet,
): ObjectAddress {
  const parentKind = getParentKind(kinds.get(kind).kind.place)
  const parentKey = newKeys.get(`${parentKind ?? ''} ${parentId ?? ''}`) ?? parent
  return {
    kind,
    key: newKeys.get(`${kind} ${id}`) ?? key,
    ...(parentKey !== undefined && { parent: parentKey }),
    ...(distinctId !== undefined && { distinctId }),
  }
}
