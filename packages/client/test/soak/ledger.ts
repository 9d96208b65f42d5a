import type { Item } from './plain-api.ts'
import type { Resource } from './resources.ts'

/** How a write ended for its caller. */
export type Ending = 'done' | 'not applied' | 'unknown'

/** What the callers know about one object. */
export interface Entry {
  readonly resource: Resource
  readonly name: string
  id: string | undefined
  presence: 'present' | 'absent' | 'unknown'
  /** What its value may be; more than one where the outcome of a change is unknown. */
  values: ReadonlySet<string>
  /** Not to be written any more: an earlier attempt of unknown outcome may still arrive. */
  isSetAside: boolean
}

/** What was found of unknown outcomes. */
export interface Unknowns {
  readonly there: number
  readonly notThere: number
}

/** Everything that was written, as the callers were told, to be compared with what is there. */
export class Ledger {
  readonly #entries: Entry[] = []

  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** An object that is about to be created. */
  begin(resource: Resource, name: string, value: string): Entry {
    const entry: Entry = {
      resource,
      name,
      id: undefined,
      presence: 'unknown',
      values: new Set([value]),
      isSetAside: true,
    }
    this.#entries.push(entry)
    return entry
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.length = 0
  }

  /**
   * What is wrong with the objects of one kind.
   *
   * @param items - Those that are there.
   */
  findProblems(resource: Resource, items: readonly Item[]): readonly string[] {
    const found = Map.groupBy(items, (item) => String(item[resource.nameKey]))
    const entries = this.#entries.filter((entry) => entry.resource === resource)
    const known = new Set(entries.map(({ name }) => name))
    return [
      ...entries.flatMap((entry) => findEntryProblems(entry, found.get(entry.name) ?? [])),
      ...[...found.keys()]
        .filter((name) => !known.has(name))
        .map((name) => `${resource.kind} ${name} is there, but nobody has created it`),
    ]
  }

  /** How the objects of unknown presence turned out. */
  countUnknowns(resource: Resource, items: readonly Item[]): Unknowns {
    const names = new Set(items.map((item) => String(item[resource.nameKey])))
    const open = this.#entries.filter((entry) => entry.resource === resource && entry.presence === 'unknown')
    const there = open.filter(({ name }) => names.has(name)).length
    return { there, notThere: open.length - there }
  }
}

function findEntryProblems(
  { resource, name, presence, values }: Entry,
  found: readonly Item[],
): readonly string[] {
  const what = `${resource.kind} ${name}`
  const [first] = found
  if (found.length > 1) return [`${what} is there ${found.length} times`]
  if (first === undefined)
    return presence === 'present' ? [`${what} is lost: its creation was reported, nothing else`] : []
  if (presence === 'absent')
    return [`${what} is there, although it was reported as not created or as deleted`]
  const value = String(first[resource.valueKey])
  return values.has(value)
    ? []
    : [`${what} has the value ${value}, although ${[...values].join(' or ')} was reported`]
}
