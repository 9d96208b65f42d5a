/** Anything that is kept in a {@link Collection}. */
export interface Identified {
  readonly id: string
}

/** Read access to a collection, in the order in which its members were added. */
export interface ReadonlyCollection<T, Index extends string = never> extends Iterable<T> {
  /** Number of members. */
  readonly size: number
  /** The member with this id. */
  get(id: string): T | undefined
  /** All members. */
  all(): readonly T[]
  /** The members whose indexed property has this value. */
  findBy(index: Index, value: string): readonly T[]
}

/** Called with every change: the id, and the record that was put under it, or nothing if it was removed. */
export type CollectionListener<T> = (id: string, member: T | undefined) => void

/**
 * An ordered set of records. Records are never changed in place: a change puts a new record under the same id,
 * so a record that was read earlier can be kept.
 */
export class Collection<T extends Identified, Index extends string = never> implements ReadonlyCollection<
  T,
  Index
> {
  /** The kind of entity in the words of an error message, such as `IP service`. */
  readonly entity: string
  readonly #members = new Map<string, T>()
  readonly #indexes: readonly (readonly [Index, (member: T) => string, Map<string, Set<string>>])[]
  #list: readonly T[] | undefined
  #listener: CollectionListener<T> | undefined

  /**
   * @param indexes - Reads the value to look members up by, for each index.
   * @param entity - The kind of entity, for error messages.
   */
  constructor(indexes: Readonly<Record<Index, (member: T) => string>>, entity = 'Entity') {
    this.entity = entity
    // Object.entries loses the key type.
    const entries = Object.entries(indexes) as [Index, (member: T) => string][]
    this.#indexes = entries.map(([name, readValue]) => [name, readValue, new Map()])
  }

  get size(): number {
    return this.#members.size
  }

  get(id: string): T | undefined {
    return this.#members.get(id)
  }

  all(): readonly T[] {
    this.#list ??= [...this.#members.values()]
    return this.#list
  }

  [Symbol.iterator](): Iterator<T> {
    return this.all()[Symbol.iterator]()
  }

  findBy(index: Index, value: string): readonly T[] {
    const ids = this.#indexes.find(([name]) => name === index)?.[2].get(value)
    const found: T[] = []
    for (const id of ids ?? []) {
      const member = this.#members.get(id)
      if (member !== undefined) found.push(member)
    }
    return found
  }

  /** Calls `listener` with every change from now on; there is at most one listener. */
  watch(listener: CollectionListener<T>): void {
    this.#listener = listener
  }

  /** Adds a record, or replaces the one with the same id. */
  put(member: T): T {
    const former = this.#members.get(member.id)
    this.#members.set(member.id, member)
    for (const [, readValue, ids] of this.#indexes) {
      const key = readValue(member)
      if (former !== undefined) {
        // A member that keeps its value keeps its place in the order as well.
        if (readValue(former) === key) continue
        removeFromIndex(ids, readValue(former), member.id)
      }
      const known = ids.get(key)
      if (known === undefined) ids.set(key, new Set([member.id]))
      else known.add(member.id)
    }
    this.#list = undefined
    this.#listener?.(member.id, member)
    return member
  }

  /**
   * Removes a record.
   *
   * @returns whether there was one.
   */
  remove(id: string): boolean {
    const member = this.#members.get(id)
    if (member === undefined) return false
    for (const [, readValue, ids] of this.#indexes) removeFromIndex(ids, readValue(member), id)
    this.#members.delete(id)
    this.#list = undefined
    this.#listener?.(id, undefined)
    return true
  }
}

function removeFromIndex(ids: Map<string, Set<string>>, key: string, id: string): void {
  const known = ids.get(key)
  known?.delete(id)
  if (known?.size === 0) ids.delete(key)
}
