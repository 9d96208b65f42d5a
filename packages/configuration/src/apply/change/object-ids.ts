import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { Account } from '../../model/account.ts'
import { formatName, joinNames, type ObjectAddress } from '../../model/object-address.ts'
import type { FoundReference } from '../../properties/found-reference.ts'

/** What an object is called, with the id of its parent where that is known. */
type NamedObject = Pick<ObjectAddress, 'kind' | 'key' | 'parent'> & { readonly parentId?: string | undefined }

/** Ids of objects by the names that files have for them: those that are there, and those that are created meanwhile. */
export class ObjectIds {
  /** Several where objects share a name. */
  readonly #ids = new Map<string, Set<string>>()

  /** @param account - As it was read before the first change, with the names of the plan. */
  constructor(account: Account) {
    for (const object of account.objects) this.add(object, object.id)
  }

  /** Remembers what is there, or was created. */
  add(object: NamedObject, id: string): void {
    const names = object.parentId === undefined ? [] : [writeName(object)]
    for (const name of [...names, formatName(object)])
      this.#ids.set(name, (this.#ids.get(name) ?? new Set()).add(id))
  }

  /** The id of an object, if it is there and no other one has its name. */
  find(object: NamedObject): string | undefined {
    const name = object.parentId === undefined ? formatName(object) : writeName(object)
    const [id, ...others] = this.#ids.get(name) ?? []
    return others.length === 0 ? id : undefined
  }

  /**
   * The id of the object that a reference names.
   *
   * @throws {WorkflowError} (`REFERENCE_UNKNOWN`) when there is none, since what creates it has failed.
   */
  resolve({ candidates, parentId, text }: FoundReference): string {
    for (const candidate of candidates) {
      const id = this.find({ ...candidate, parentId })
      if (id !== undefined) return id
    }
    throw new WorkflowError(`"${text}" is not there.`, {
      code: 'REFERENCE_UNKNOWN',
      hint: 'Create the object that it names first, or make a new plan.',
    })
  }
}

/** With the parent by its id, since parents may share a name. */
function writeName({ kind, key, parentId }: NamedObject): string {
  return joinNames(kind, parentId, key)
}
