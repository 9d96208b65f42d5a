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
  where(index: Index, value: string): readonly T[]
}

/** Told of every change: the record that was put under the id, or none if it was removed. */
export type CollectionListener<T> = (id: string, member: T | undefined) => void

/**
 * An ordered set of records. Records are never changed in place: a change puts a new record under the same id,
 * so that whoever holds one may keep it.
 */
export class Collection<T extends Identified, Index extends string = never> implements ReadonlyCollection<
  T,
  Index
> {
  readonly #members = new Map<string, T>()
  readonly #indexes: readonly (readonly [Index, (member: T) => string, Map<string, Set<string>>])[]
  #list: readonly T[] | undefined
  #listener: CollectionListener<T> | undefined

  /** @param indexes the value to look members up by, for each index. */
  constructor(indexes: Readonly<Record<Index, (member: T) => string>>) {
    // Object.entries forgets the key type.
    const entries = Object.entries(indexes) as [Index, (member: T) => string][]
    this.#indexes = entries.map(([name, value]) => [name, value, new Map()])
  }

  /** Number of members. */
  get size(): number {
    return this.#members.size
  }

  /** The member with this id. */
  get(id: string): T | undefined {
    return this.#members.get(id)
  }

  /** All members, in the order in which they were added. */
  all(): readonly T[] {
    this.#list ??= [...this.#members.values()]
    return this.#list
  }

  [Symbol.iterator](): Iterator<T> {
    return this.all()[Symbol.iterator]()
  }

  /** The members whose indexed property has this value. */
  where(index: Index, value: string): readonly T[] {
    const ids = this.#indexes.find(([name]) => name === index)?.[2].get(value)
    const found: T[] = []
    for (const id of ids ?? []) {
      const member = this.#members.get(id)
      if (member !== undefined) found.push(member)
    }
    return found
  }

  /** From now on `listener` is told of every change; there is one listener at most. */
  watch(listener: CollectionListener<T>): void {
    this.#listener = listener
  }

  /** Adds a record, or puts it in the place of the one with the same id. */
  put(member: T): T {
    const former = this.#members.get(member.id)
    this.#members.set(member.id, member)
    for (const [, value, ids] of this.#indexes) {
      const key = value(member)
      if (former !== undefined) {
        // Whoever keeps the value keeps the place in the order as well.
        if (value(former) === key) continue
        forget(ids, value(former), member.id)
      }
      const known = ids.get(key)
      if (known === undefined) ids.set(key, new Set([member.id]))
      else known.add(member.id)
    }
    this.#list = undefined
    this.#listener?.(member.id, member)
    return member
  }

  /** Removes a record; says whether there was one. */
  remove(id: string): boolean {
    const member = this.#members.get(id)
    if (member === undefined) return false
    for (const [, value, ids] of this.#indexes) forget(ids, value(member), id)
    this.#members.delete(id)
    this.#list = undefined
    this.#listener?.(id, undefined)
    return true
  }
}

function forget(ids: Map<string, Set<string>>, key: string, id: string): void {
  const known = ids.get(key)
  known?.delete(id)
  if (known?.size === 0) ids.delete(key)
}
