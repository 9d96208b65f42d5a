import { ConfigurationError } from '@cloudconnexa/errors'
import { buildShape } from './build-shape.ts'
import type { ObjectShape } from './shape.ts'
import type { Kind, KindPlace } from './kind.ts'

/** A kind with its shape. */
export interface LoadedKind {
  readonly kind: Kind
  readonly shape: ObjectShape
}

/** The kinds that a configuration consists of, with their shapes. */
export class KindSet {
  /** In the order of files: parents before their children. */
  readonly all: readonly LoadedKind[]
  readonly #byName: ReadonlyMap<string, LoadedKind>

  constructor(kinds: readonly LoadedKind[]) {
    this.all = kinds
    this.#byName = new Map(kinds.map((loaded) => [loaded.kind.name, loaded]))
  }

  /** The kind of a name, if there is one. */
  find(name: string): LoadedKind | undefined {
    return this.#byName.get(name)
  }

  /**
   * The kind of a name.
   *
   * @throws {ConfigurationError} (`OPTION_INVALID`) when there is none.
   */
  get(name: string): LoadedKind {
    const found = this.find(name)
    if (found === undefined)
      throw new ConfigurationError(`There is no kind named "${name}".`, {
        code: 'OPTION_INVALID',
        hint: `Use one of these: ${this.all.map(({ kind }) => kind.name).join(', ')}.`,
      })
    return found
  }

  /** The kinds of children of a kind. */
  getChildren(name: string): readonly LoadedKind[] {
    return this.all.filter(({ kind }) => getParentKind(kind.place) === name)
  }
}

/** The kind of the parent, where objects are children. */
export function getParentKind(place: KindPlace): string | undefined {
  return 'parent' in place ? place.parent : undefined
}

/** The name of the folder or file; of children, that of the property. */
export function getPlaceName(place: KindPlace): string {
  if ('folder' in place) return place.folder
  if ('list' in place) return place.list
  return 'file' in place ? place.file : place.property
}

/**
 * Loads the shapes of kinds.
 *
 * @param kinds - Parents before their children.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when two have the same name or place, or a parent is missing.
 */
export async function loadKinds(kinds: readonly Kind[]): Promise<KindSet> {
  for (const [index, { name, place }] of kinds.entries()) {
    const parent = getParentKind(place)
    if (kinds.slice(0, index).some((other) => other.name === name || isSamePlace(other.place, place)))
      throw createKindError(`There are two kinds named "${name}", or in the same place.`)
    const isParent = (other: Kind): boolean => other.name === parent && 'folder' in other.place
    if (parent !== undefined && !kinds.slice(0, index).some(isParent))
      throw createKindError(
        `The kind "${name}" belongs to "${parent}", which has no folder, or comes after it.`,
      )
  }
  return new KindSet(await Promise.all(kinds.map(async (kind) => ({ kind, shape: await buildShape(kind) }))))
}

function isSamePlace(left: KindPlace, right: KindPlace): boolean {
  return getParentKind(left) === getParentKind(right) && getPlaceName(left) === getPlaceName(right)
}

function createKindError(message: string): ConfigurationError {
  return new ConfigurationError(message, {
    code: 'OPTION_INVALID',
    hint: 'Give each kind a name and a place of its own, and children a parent with a folder, before them.',
  })
}
