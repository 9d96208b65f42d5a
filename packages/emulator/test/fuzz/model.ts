/** An object as the model sees it: what a read must return. */
export type Shown = Readonly<Record<string, unknown>>

/** An object of the model. */
export interface ModelObject {
  readonly id: string
  /** Id of the parent. */
  readonly parent?: string
  readonly shown: Shown
  /** Exists from the start and cannot be deleted. */
  readonly fixed?: true
}

/** The kinds of resources, by the path of their lists. */
export type KindName =
  | '/user-groups'
  | '/users'
  | '/devices'
  | '/networks'
  | '/networks/routes'
  | '/networks/connectors'
  | '/networks/ip-services'
  | '/networks/applications'
  | '/hosts'
  | '/hosts/connectors'
  | '/hosts/ip-services'
  | '/hosts/applications'
  | '/access-groups'
  | '/device-postures'
  | '/location-contexts'
  | '/dns-records'

/** The parent of each kind. Deleting a parent deletes its children. */
export const parents: Readonly<Partial<Record<KindName, KindName>>> = {
  '/devices': '/users',
  '/networks/routes': '/networks',
  '/networks/connectors': '/networks',
  '/networks/ip-services': '/networks',
  '/networks/applications': '/networks',
  '/hosts/connectors': '/hosts',
  '/hosts/ip-services': '/hosts',
  '/hosts/applications': '/hosts',
}

/** Arrays of ids from which deleted objects are removed. */
const references = ['secondaryGroupIds', 'userGroupsIds', 'gatewaysIds']

interface Entry {
  readonly allCovered: boolean
  readonly parent?: string
  readonly children?: readonly string[]
}

/** The state of the API in its simplest form: lists of objects. */
export class Model {
  readonly #objects = new Map<KindName, Map<string, ModelObject>>()
  readonly #gone = new Map<KindName, string[]>()

  /** All objects of a kind, in the order of their creation. */
  all(kind: KindName): ModelObject[] {
    return [...(this.#objects.get(kind)?.values() ?? [])]
  }

  /** Picks one of the objects, if there are any. */
  pick(kind: KindName, number: number): ModelObject | undefined {
    const objects = this.all(kind)
    return objects[number % objects.length]
  }

  /** Picks the id of a deleted object, or of one that never existed. */
  pickDeletedId(kind: KindName, number: number): string {
    const gone = this.#gone.get(kind) ?? []
    return gone[number % (gone.length + 1)] ?? '00000000-0000-4000-8000-000000000000'
  }

  /** The object with this id. */
  get(kind: KindName, id: string): ModelObject | undefined {
    return this.#objects.get(kind)?.get(id)
  }

  /** Adds an object, or replaces the one with the same id. */
  put(kind: KindName, object: ModelObject): void {
    const objects = this.#objects.get(kind) ?? new Map<string, ModelObject>()
    this.#objects.set(kind, objects.set(object.id, object))
    if (kind === '/device-postures') this.#movePostures(object)
  }

  /** Removes an object with its children and all references to it. */
  remove(kind: KindName, id: string): void {
    const gone = new Set([id])
    // The keys of the table above, which Object.keys does not know.
    for (const lower of Object.keys(parents) as KindName[]) {
      if (parents[lower] !== kind) continue
      for (const object of this.all(lower)) if (object.parent === id) this.#take(lower, object.id, gone)
    }
    this.#take(kind, id, gone)
    for (const [other, objects] of this.#objects) {
      for (const object of objects.values()) {
        objects.set(object.id, { ...object, shown: removeReferences(other, object.shown, gone) })
      }
    }
  }

  #take(kind: KindName, id: string, gone: Set<string>): void {
    gone.add(id)
    this.#objects.get(kind)?.delete(id)
    this.#gone.set(kind, [...(this.#gone.get(kind) ?? []), id])
  }

  /** A user group has at most one device posture. */
  #movePostures({ id, shown }: ModelObject): void {
    const taken = new Set(toIds(shown['userGroupsIds']))
    for (const other of this.all('/device-postures')) {
      if (other.id === id) continue
      const userGroupsIds = toIds(other.shown['userGroupsIds']).filter((each) => !taken.has(each))
      this.#objects
        .get('/device-postures')
        ?.set(other.id, { ...other, shown: { ...other.shown, userGroupsIds } })
    }
  }
}

function removeReferences(kind: KindName, shown: Shown, gone: ReadonlySet<string>): Shown {
  const changed = Object.entries(shown).map(([name, value]) => {
    if (references.includes(name)) return [name, toIds(value).filter((id) => !gone.has(id))]
    if (kind === '/access-groups' && (name === 'source' || name === 'destination')) {
      return [name, removeEntries(value, gone)]
    }
    if (kind === '/networks/ip-services' && name === 'parentRoutes') {
      return [name, toIds(value).filter((id) => !gone.has(id))]
    }
    return [name, value]
  })
  return Object.fromEntries(changed)
}

function removeEntries(value: unknown, gone: ReadonlySet<string>): Entry[] {
  // The model's own entries.
  return (value as Entry[]).flatMap((entry) => {
    const { children = [] } = entry
    const kept = children.filter((id) => !gone.has(id))
    if (entry.parent !== undefined && gone.has(entry.parent)) return []
    if (kept.length === children.length) return [entry]
    return kept.length === 0 && !entry.allCovered ? [] : [{ ...entry, children: kept }]
  })
}

function toIds(value: unknown): string[] {
  // The model's own lists.
  return (value ?? []) as string[]
}
