import { type FileLocation, WorkflowError } from '@cloudconnexa/errors/workflow'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { Account, AccountObject } from '../model/account.ts'
import type { Configuration, ConfiguredObject } from '../model/configuration.ts'
import { formatAddress, joinNames } from '../model/object-address.ts'

/** An object of the files with the one of the account that it stands for. */
export interface MatchedObject {
  readonly wanted: ConfiguredObject
  /** Undefined where it has to be created. */
  readonly current: AccountObject | undefined
  /** Id of its parent, where it has one that is there. */
  readonly parentId: string | undefined
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
 * Finds the object of the account for each object of the files: by its `$id`, by the key it had before a rename, or by its key. Children
 * are looked for below the object that their parent stands for, whatever either of them is called.
 *
 * @throws {WorkflowError} (`ID_UNKNOWN`) when a `$id` names nothing in this account, so that the files are those of another.
 * @throws {WorkflowError} (`RENAME_CONFLICT`) when both the old and the new name are there.
 * @throws {WorkflowError} (`NAME_DUPLICATE`) when a name is that of several objects, or two objects of the files stand for one.
 */
export function matchObjects(account: Account, { objects }: Configuration, kinds: KindSet): Matches {
  return new Matcher(account, kinds).match(objects)
}

class Matcher {
  readonly #kinds: KindSet
  readonly #account: Account
  readonly #byId: ReadonlyMap<string, AccountObject>
  /** By kind, parent and key: several where a name is not unique. */
  readonly #byName: ReadonlyMap<string, readonly AccountObject[]>
  /** What was found, by the address in files. */
  readonly #found = new Map<string, AccountObject>()
  /** The objects of the files that it was found for. */
  readonly #claims = new Map<AccountObject, ConfiguredObject>()
  readonly #renames = new Map<string, string>()
  /** Names that a file takes away, with the parents that they are below. */
  readonly #leaving = new Set<string>()

  constructor(account: Account, kinds: KindSet) {
    this.#account = account
    this.#kinds = kinds
    const { objects } = account
    this.#byId = new Map(objects.map((object) => [`${object.kind} ${object.id}`, object]))
    this.#byName = Map.groupBy(objects, ({ kind, parentId, key }) => joinNames(kind, parentId, key))
  }

  match(objects: readonly ConfiguredObject[]): Matches {
    for (const { kind, parent, distinctParentId, directives } of objects)
      if (directives.renamedFrom !== undefined)
        this.#leaving.add(joinNames(kind, parent, distinctParentId, directives.renamedFrom))
    // Parents come before their children.
    const matched = objects.map((wanted) => this.#match(wanted))
    const rest = this.#account.objects.filter((object) => !this.#claims.has(object))
    return { matched, rest, renames: this.#renames }
  }

  #match(wanted: ConfiguredObject): MatchedObject {
    const parentId = this.#findParentId(wanted)
    const current = this.#find(wanted, parentId)
    if (current !== undefined) {
      const other = this.#claims.get(current)
      if (other !== undefined) throw createClaimed(wanted, other)
      this.#claims.set(current, wanted)
      this.#found.set(formatAddress(wanted), current)
      if (current.key !== wanted.key) this.#renames.set(formatAddress(current), wanted.key)
    }
    return { wanted, current, parentId }
  }

  #findParentId({ kind, parent, distinctParentId }: ConfiguredObject): string | undefined {
    const parentKind = getParentKind(this.#kinds.get(kind).kind.place)
    if (parentKind === undefined || parent === undefined) return undefined
    const distinct = distinctParentId !== undefined && { distinctId: distinctParentId }
    return this.#found.get(formatAddress({ kind: parentKind, key: parent, ...distinct }))?.id
  }

  #find(wanted: ConfiguredObject, parentId: string | undefined): AccountObject | undefined {
    const { kind, key, parent, distinctId, distinctParentId, directives } = wanted
    if (distinctId !== undefined) return this.#findById(wanted, distinctId, parentId)
    if (parent !== undefined && parentId === undefined) return undefined
    const findNamed = (name: string): AccountObject | undefined => {
      const [found, ...more] = this.#byName.get(joinNames(kind, parentId, name)) ?? []
      if (found !== undefined && more.length > 0) throw createAmbiguous(wanted, [found, ...more])
      return found
    }
    const renamed = directives.renamedFrom === undefined ? undefined : findNamed(directives.renamedFrom)
    const known = findNamed(key)
    // A name that another file takes away is free.
    const same = this.#leaving.has(joinNames(kind, parent, distinctParentId, key)) ? undefined : known
    if (same !== undefined && renamed !== undefined) throw createConflict(wanted)
    return renamed ?? same
  }

  #findById(wanted: ConfiguredObject, id: string, parentId: string | undefined): AccountObject {
    const found = this.#byId.get(`${wanted.kind} ${id}`)
    if (found !== undefined && found.parentId === parentId) return found
    const { parent } = wanted
    const place = found === undefined || parent === undefined ? 'in this account' : `below "${parent}"`
    throw new WorkflowError(`${formatAddress(wanted)} is not ${place}.`, {
      code: 'ID_UNKNOWN',
      hint: 'Files with `$id` belong to the account that they were exported from. Remove `$id` and give every object a name of its own.',
      ...locate(wanted),
    })
  }
}

/** A file that does not say which one it means would add one more, and delete the others. */
function createAmbiguous(wanted: ConfiguredObject, objects: readonly AccountObject[]): WorkflowError {
  const ids = objects.map(({ id }) => id).join(', ')
  return new WorkflowError(
    `${formatAddress(wanted)} is the name of several objects of the account: ${ids}.`,
    {
      code: 'NAME_DUPLICATE',
      hint: 'Say with `$id` which one is meant, or rename all but one of them in the account.',
      ...locate(wanted),
    },
  )
}

/** Both would be written to it, one after the other. */
function createClaimed(wanted: ConfiguredObject, other: ConfiguredObject): WorkflowError {
  return new WorkflowError(
    `${formatAddress(wanted)} and ${formatAddress(other)} stand for the same object of the account.`,
    {
      code: 'NAME_DUPLICATE',
      hint: 'Remove one of them, or correct its `$id` or `$renamedFrom`.',
      ...locate(wanted),
    },
  )
}

function createConflict(wanted: ConfiguredObject): WorkflowError {
  const { kind, key, directives } = wanted
  return new WorkflowError(
    `The account has both a ${kind} named "${key}" and one named "${directives.renamedFrom ?? ''}".`,
    {
      code: 'RENAME_CONFLICT',
      hint: 'Remove `$renamedFrom` where the rename was made already, or give the object another name.',
      ...locate(wanted, '$renamedFrom'),
    },
  )
}

/** Where an object is, or, if the file has it, one of its properties. */
function locate({ locations }: ConfiguredObject, path = ''): { readonly location?: FileLocation } {
  const location = locations.get(path) ?? locations.get('')
  return location === undefined ? {} : { location }
}
