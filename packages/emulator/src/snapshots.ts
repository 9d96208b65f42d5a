import type { Clock } from './clock.ts'
import type { Collection, Identified } from './collection.ts'
import type { Identifiers } from './identifiers.ts'
import { EmulatorOptionError } from './option-error.ts'
import type { RateLimiter, RateLimitFill } from './rate-limit.ts'
import type { State } from './state.ts'

/** What an emulator held at one moment: to be given back to it, and to nothing else. */
export interface EmulatorSnapshot {
  /** When it was taken: milliseconds of the emulator's clock. */
  readonly time: number
}

/** What snapshots are taken of. */
export interface SnapshotParts {
  readonly state: State
  readonly identifiers: Identifiers
  readonly rateLimiter: RateLimiter
  readonly clock: Clock
}

type Counters = Pick<State, 'allocations' | 'auditEntries' | 'defaultGroupId'>

interface Contents extends Counters {
  readonly time: number
  readonly position: readonly number[]
  readonly fill: RateLimitFill
  readonly collections: ReadonlyMap<string, readonly Identified[]>
}

/** Properties that are points in time, milliseconds or ISO instants, by collection. */
const times: ReadonlyMap<string, readonly string[]> = new Map([
  ['connectors', ['profileRequestedAt', 'startedAt']],
  ['devices', ['startedAt']],
  ['dnsLogPeriods', ['from', 'to']],
  ['accessVisibilityPeriods', ['from', 'to']],
  ['auditLog', ['timestamp']],
  ['tokens', ['expiresAt']],
])

/** Takes snapshots of one emulator and restores them. */
export class Snapshots {
  readonly #parts: SnapshotParts
  readonly #contents = new WeakMap<EmulatorSnapshot, Contents>()

  constructor(parts: SnapshotParts) {
    this.#parts = parts
  }

  /** Records are never changed in place, so the lists of them are all there is to keep. */
  take(): EmulatorSnapshot {
    const { state, identifiers, rateLimiter, clock } = this.#parts
    const { allocations, auditEntries, defaultGroupId } = state
    const time = clock.now()
    const snapshot = Object.freeze({ time })
    this.#contents.set(snapshot, {
      allocations,
      auditEntries,
      defaultGroupId,
      time,
      position: identifiers.position,
      fill: rateLimiter.fill,
      collections: new Map([...state.collections()].map(([name, records]) => [name, records.all()])),
    })
    return snapshot
  }

  /**
   * Puts everything back. What was so many milliseconds ago when the snapshot was taken is so again.
   * @throws EmulatorOptionError for a snapshot of another emulator.
   */
  restore(snapshot: EmulatorSnapshot): void {
    const contents = this.#contents.get(snapshot)
    if (contents === undefined) throw new EmulatorOptionError('The snapshot is none of this emulator')
    const { state, identifiers, rateLimiter, clock } = this.#parts
    const { allocations, auditEntries, defaultGroupId, position, fill, time } = contents
    const passed = clock.now() - time
    for (const [name, collection] of state.collections()) {
      const records = contents.collections.get(name) ?? []
      const properties = passed === 0 ? undefined : times.get(name)
      putBack(collection, properties ? records.map((each) => shifted(each, properties, passed)) : records)
    }
    Object.assign(state, { allocations, auditEntries, defaultGroupId } satisfies Counters)
    identifiers.position = position
    rateLimiter.fill = fill
  }
}

/** In the old order. Nothing is touched if nothing has changed, which makes large collections cheap. */
function putBack(collection: Collection<Identified, string>, records: readonly Identified[]): void {
  const current = collection.all()
  const isSame = current.length === records.length && current.every((each, index) => each === records[index])
  if (isSame) return
  for (const { id } of current) collection.remove(id)
  for (const record of records) collection.put(record)
}

/** The record with its times moved on. A time of zero is no point in time: it was always so. */
function shifted(record: Identified, properties: readonly string[], by: number): Identified {
  const moved = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    if (!properties.includes(name) || value === 0) return []
    if (typeof value === 'number') return [[name, value + by]]
    return typeof value === 'string' ? [[name, new Date(Date.parse(value) + by).toISOString()]] : []
  })
  return moved.length === 0 ? record : Object.assign({ ...record }, Object.fromEntries(moved))
}
