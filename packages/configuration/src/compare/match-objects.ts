import { type FileLocation, WorkflowError } from '@cloudconnexa/errors/workflow'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { Account, AccountObject } from '../model/account.ts'
import type { Configuration, ConfiguredObject } from '../model/configuration.ts'
import { formatAddress, type ObjectAddress } from '../model/object-address.ts'

/** An object of the files with the one of the account that it stands for. */
export interface MatchedObject {
  readonly wanted: ConfiguredObject
  /** Undefined where it has to be created. */
  readonly current: AccountObject | undefined
}

/** How the files and the account go together. */
export interface Matches {
  readonly matched: readonly MatchedObject[]
  /** Objects of the account that no file names. */
  readonly rest: readonly AccountObject[]
  /** New keys of objects that are renamed, by the address that they have in the account. */
  readonly renames: ReadonlyMap<string, string>
}

/**
 * Finds the object of the account for each object of the files: by its `$id`, by the key it had before a rename, or by its key.
 *
 * @throws {WorkflowError} (`ID_UNKNOWN`) when a `$id` names nothing in this account, so that the files are those of another.
 * @throws {WorkflowError} (`RENAME_CONFLICT`) when both the old and the new name are there.
 */
export function matchObjects(account: Account, { objects }: Configuration, kinds: KindSet): Matches {
  return new Matcher(account, kinds).match(objects)
}

class Matcher {
  readonly #kinds: KindSet
  readonly #account: Account
  readonly #byAddress = new Map<string, AccountObject>()
  readonly #byId = new Map<string, AccountObject>()
  /** Ids of objects that share an address, by the address without their ids. */
  readonly #ambiguous = new Map<string, string[]>()
  /** Keys in the account of parents that are renamed, by kind and new key. */
  readonly #oldKeys = new Map<string, string>()
  readonly #renames = new Map<string, string>()
  /** Addresses of objects that a file gives another name. */
  readonly #leaving = new Set<string>()

  constructor(account: Account, kinds: KindSet) {
    this.#account = account
    this.#kinds = kinds
    for (const object of account.objects) {
      this.#byAddress.set(formatAddress(object), object)
      this.#byId.set(`${object.kind} ${object.id}`, object)
      this.#addAmbiguous(object)
    }
  }

  /** Under each address that a file could call it by: with the id of its parent, and without. */
  #addAmbiguous({ kind, key, parent, id, distinctId, distinctParentId }: AccountObject): void {
    if (distinctId === undefined && distinctParentId === undefined) return
    const address = { kind, key, ...(parent !== undefined && { parent }) }
    const own =
      distinctId === undefined
        ? []
        : [{ ...address, ...(distinctParentId !== undefined && { distinctParentId }) }]
    for (const one of distinctParentId === undefined ? own : [...own, address]) {
      const text = formatAddress(one)
      this.#ambiguous.set(text, [...(this.#ambiguous.get(text) ?? []), id])
    }
  }

  match(objects: readonly ConfiguredObject[]): Matches {
    const found = new Set<AccountObject>()
    for (const { kind, parent, directives } of objects)
      if (directives.renamedFrom !== undefined)
        this.#leaving.add(
          formatAddress({ kind, key: directives.renamedFrom, ...(parent !== undefined && { parent }) }),
        )
    const matched = objects.map((wanted) => {
      const current = this.#find(wanted)
      if (current !== undefined) {
        found.add(current)
        if (current.key !== wanted.key) {
          this.#oldKeys.set(`${wanted.kind} ${wanted.key}`, current.key)
          this.#renames.set(formatAddress(current), wanted.key)
        }
      }
      return { wanted, current }
    })
    const rest = this.#account.objects.filter((object) => !found.has(object))
    return { matched, rest, renames: this.#renames }
  }

  #find(wanted: ConfiguredObject): AccountObject | undefined {
    const { kind, key, distinctId, distinctParentId, directives } = wanted
    if (distinctId !== undefined) return this.#findById(wanted, distinctId)
    const parent = this.#findParentKey(wanted)
    const locate = (name: string): AccountObject | undefined => {
      const address = formatAddress({
        kind,
        key: name,
        ...(parent !== undefined && { parent }),
        ...(distinctParentId !== undefined && { distinctParentId }),
      })
      const ids = this.#ambiguous.get(address)
      if (ids !== undefined) throw createAmbiguous(wanted, ids)
      return this.#byAddress.get(address)
    }
    const renamed = directives.renamedFrom === undefined ? undefined : locate(directives.renamedFrom)
    const known = locate(key)
    // A name that another file takes away is free.
    const same = known !== undefined && this.#leaving.has(formatAddress(known)) ? undefined : known
    if (same !== undefined && renamed !== undefined) throw createConflict(wanted)
    return renamed ?? same
  }

  #findById(wanted: ConfiguredObject, id: string): AccountObject {
    const found = this.#byId.get(`${wanted.kind} ${id}`)
    if (found !== undefined) return found
    const location = wanted.locations.get('')
    throw new WorkflowError(`${formatAddress(wanted)} is not in this account.`, {
      code: 'ID_UNKNOWN',
      hint: 'Files with `$id` belong to the account that they were exported from. Remove `$id` and give every object a name of its own.',
      ...(location !== undefined && { location }),
    })
  }

  /** The key that the parent has in the account, which a rename changes. */
  #findParentKey({ kind, parent }: ObjectAddress): string | undefined {
    if (parent === undefined) return undefined
    const parentKind = getParentKind(this.#kinds.get(kind).kind.place)
    return this.#oldKeys.get(`${parentKind ?? ''} ${parent}`) ?? parent
  }
}

/** A file that does not say which one it means would add one more, and delete the others. */
function createAmbiguous(wanted: ConfiguredObject, ids: readonly string[]): WorkflowError {
  const location = wanted.locations.get('')
  return new WorkflowError(
    `${formatAddress(wanted)} is the name of several objects of the account: ${ids.join(', ')}.`,
    {
      code: 'NAME_DUPLICATE',
      hint: 'Say with `$id` which one is meant, or rename all but one of them in the account.',
      ...(location !== undefined && { location }),
    },
  )
}

function createConflict({ kind, key, directives, locations }: ConfiguredObject): WorkflowError {
  const location: FileLocation | undefined = locations.get('$renamedFrom') ?? locations.get('')
  return new WorkflowError(
    `The account has both a ${kind} named "${key}" and one named "${directives.renamedFrom ?? ''}".`,
    {
      code: 'RENAME_CONFLICT',
      hint: 'Remove `$renamedFrom` where the rename was made already, or give the object another name.',
      ...(location !== undefined && { location }),
    },
  )
}
