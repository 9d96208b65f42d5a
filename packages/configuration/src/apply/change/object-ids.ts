import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { Account } from '../../model/account.ts'
import { copyAddress, formatAddress, type ObjectAddress } from '../../model/object-address.ts'
import type { FoundReference } from '../../properties/found-reference.ts'
import type { PlanRenames } from './plan-renames.ts'

/** Ids of objects by the addresses that files have for them: those that are there, and those that are created meanwhile. */
export class ObjectIds {
  readonly #ids = new Map<string, string>()

  /**
   * @param account - As it was read before the first change.
   * @param renames - Names that files have already.
   */
  constructor(account: Account, renames: PlanRenames) {
    for (const object of account.objects) {
      const key = renames.findKey(object)
      const parent = renames.findParent(object)
      const address = { ...copyAddress(object), key, ...(parent !== undefined && { parent }) }
      this.#ids.set(formatAddress(address), object.id)
    }
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
