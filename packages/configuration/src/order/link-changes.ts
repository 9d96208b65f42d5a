import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { AccountObject } from '../model/account.ts'
import { formatAddress, formatName } from '../model/object-address.ts'
import type { Properties } from '../model/properties.ts'
import { type FoundReference, listReferences } from '../properties/found-reference.ts'
import type { PlannedChange } from '../compare/planned-change.ts'

/** Why one change comes after another. */
export interface ChangeLink {
  /** Address of the change that comes first. */
  readonly to: string
  /** The property whose reference is the reason; undefined where the link cannot be cut. */
  readonly property?: string
}

/** Links by the address of the change that comes later. */
export type ChangeLinks = Map<string, ChangeLink[]>

/** What references may name. */
export interface KnownObjects {
  /** How many objects will have a name, as references write it: those of the account with their new names, and those that are created. */
  readonly counts: ReadonlyMap<string, number>
  /** Names of what will be gone. */
  readonly deleted: ReadonlySet<string>
  /** Objects of the account that no file names. */
  readonly rest: readonly AccountObject[]
}

/**
 * Finds out which changes have to wait for which.
 *
 * @throws {WorkflowError} (`REFERENCE_UNKNOWN`) when an object names one that is not there, that is deleted, or that shares its name.
 */
export function linkChanges(
  changes: readonly PlannedChange[],
  kinds: KindSet,
  known: KnownObjects,
): ChangeLinks {
  const links: ChangeLinks = new Map(changes.map(({ change }) => [change.address, []]))
  const created = new Map(
    changes.flatMap(({ change }) =>
      change.action === 'create' ? [[formatName(change), change.address] as const] : [],
    ),
  )
  const deleted = new Map(
    changes.flatMap(({ change, current }) =>
      change.action === 'delete' && current !== undefined ? [[formatAddress(current), change.address]] : [],
    ),
  )
  for (const planned of changes) {
    const { change, loaded } = planned
    const own = links.get(change.address) ?? []
    if (change.after !== undefined) own.push(...linkReferences(planned, change.after, kinds, known, created))
    const parent = getParentAddress(planned)
    const creation = change.action === 'create' && parent !== undefined ? created.get(parent) : undefined
    if (creation !== undefined) own.push({ to: creation })
    // What is deleted must no longer be named by anything.
    if (change.before !== undefined)
      for (const address of listCandidates(listReferences(loaded, change.before, kinds))) {
        const target = deleted.get(address)
        if (target !== undefined && target !== change.address) links.get(target)?.push({ to: change.address })
      }
  }
  linkNeeded(changes, links)
  linkExclusive(changes, links, known.rest)
  linkFreedNames(changes, links)
  return links
}

function linkReferences(
  planned: PlannedChange,
  after: Properties,
  kinds: KindSet,
  known: KnownObjects,
  created: ReadonlyMap<string, string>,
): readonly ChangeLink[] {
  const { loaded } = planned
  return listReferences(loaded, after, kinds).flatMap((reference) => {
    if (reference.id !== undefined || reference.parentId !== undefined) return []
    const names = reference.candidates.map(formatName)
    const target = names.find((name) => known.counts.get(name) === 1)
    if (target === undefined) throw createUnknownError(planned, reference, names, known)
    const creation = created.get(target)
    if (creation === undefined) return []
    return [{ to: creation, property: reference.path.split('.')[0] ?? reference.path }]
  })
}

/** What needs another object of its parent that no reference names is written after that. */
function linkNeeded(changes: readonly PlannedChange[], links: ChangeLinks): void {
  const written = changes.filter(({ change }) => change.after !== undefined)
  const siblings = Map.groupBy(written, getParentAddress)
  for (const planned of changes) {
    const { loaded, change } = planned
    const parent = getParentAddress(planned)
    if (loaded.kind.needs === undefined || change.after === undefined || parent === undefined) continue
    for (const other of siblings.get(parent) ?? []) {
      const { kind, address, after = {} } = other.change
      if (other !== planned && loaded.kind.needs(change.after, { kind, properties: after }))
        links.get(change.address)?.push({ to: address })
    }
  }
}

/** What cannot be there together with another object is created after that is deleted, by itself or with its parent. */
function linkExclusive(
  changes: readonly PlannedChange[],
  links: ChangeLinks,
  rest: readonly AccountObject[],
): void {
  const deletions = new Map(
    changes.flatMap(({ change, current }) =>
      change.action === 'delete' && current !== undefined ? [[current.id, change.address]] : [],
    ),
  )
  const going = rest.flatMap((object) => {
    const to = deletions.get(object.id) ?? deletions.get(object.parentId ?? '')
    return to === undefined ? [] : [{ object, to }]
  })
  const goingByKind = Map.groupBy(going, ({ object }) => object.kind)
  for (const { loaded, change } of changes) {
    const { kind } = loaded
    if (kind.excludes === undefined || change.action !== 'create' || change.after === undefined) continue
    for (const { object, to } of goingByKind.get(kind.name) ?? [])
      if (kind.excludes(change.after, object.properties)) links.get(change.address)?.push({ to })
  }
}

/** A name can be given to another object when the one that has it has got its new one. */
function linkFreedNames(changes: readonly PlannedChange[], links: ChangeLinks): void {
  const freed = new Map(
    changes.flatMap(({ change: { kind, parent, distinctParentId, renamedFrom, address } }) => {
      if (renamedFrom === undefined) return []
      const below = {
        ...(parent !== undefined && { parent, ...(distinctParentId !== undefined && { distinctParentId }) }),
      }
      return [[formatAddress({ kind, key: renamedFrom, ...below }), address]]
    }),
  )
  for (const { change } of changes) {
    const holder = freed.get(change.address)
    if (holder !== undefined && holder !== change.address) links.get(change.address)?.push({ to: holder })
  }
}

function listCandidates(references: readonly FoundReference[]): ReadonlySet<string> {
  return new Set(references.flatMap(({ candidates }) => candidates.map(formatAddress)))
}

function getParentAddress({ loaded, change }: PlannedChange): string | undefined {
  const kind = getParentKind(loaded.kind.place)
  if (kind === undefined || change.parent === undefined) return undefined
  return formatAddress({ kind, key: change.parent })
}

function createUnknownError(
  { change, wanted }: PlannedChange,
  { path, text }: FoundReference,
  names: readonly string[],
  known: KnownObjects,
): WorkflowError {
  const { problem, hint } = explainUnknown(names, known)
  const location = wanted?.locations.get(path) ?? wanted?.locations.get('')
  return new WorkflowError(`${change.address}: "${path}" names "${text}", ${problem}.`, {
    code: 'REFERENCE_UNKNOWN',
    hint,
    ...(location !== undefined && { location }),
  })
}

function explainUnknown(
  names: readonly string[],
  { counts, deleted }: KnownObjects,
): { readonly problem: string; readonly hint: string } {
  if (names.some((name) => counts.has(name)))
    return {
      problem: 'which is the name of several objects',
      hint: 'Write `$id:` and the id of the one that is meant.',
    }
  if (names.some((name) => deleted.has(name)))
    return { problem: 'which the same plan deletes', hint: 'Remove the reference, or keep what it names.' }
  return {
    problem: 'which neither the files nor the account have',
    hint: 'Correct the name, or add the object that it names.',
  }
}
