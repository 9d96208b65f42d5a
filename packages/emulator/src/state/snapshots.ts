import { EmulatorOptionError } from '../errors/option-error.ts'
import type { Clock } from '../time/clock.ts'
import type { Collection, Identified } from './collection.ts'
import type { IdSource } from './id-source.ts'
import type { State } from './state.ts'

/** The content of an emulator at one moment; it can be restored by this emulator only. */
export interface EmulatorSnapshot {
  /** When it was taken: milliseconds of the emulator's clock. */
  readonly time: number
}

/**
 * What snapshots are taken of.
 *
 * @typeParam Fill - How full the rate-limit buckets are.
 */
export interface SnapshotDependencies<Fill> {
  readonly state: State
  readonly ids: IdSource
  readonly rateLimiter: { fill: Fill }
  readonly clock: Clock
}

type Counters = Pick<State, 'allocations' | 'auditEntries' | 'defaultGroupId'>

interface Contents<Fill> extends Counters {
  readonly time: number
  readonly position: readonly number[]
  readonly fill: Fill
  readonly collections: ReadonlyMap<string, readonly Identified[]>
}

/** Properties that are points in time, as milliseconds or ISO instants, by collection. */
const timeProperties: ReadonlyMap<string, readonly string[]> = new Map([
  ['connectors', ['profileRequestedAt', 'startedAt']],
  ['devices', ['startedAt']],
  ['dnsLogPeriods', ['from', 'to']],
  ['accessVisibilityPeriods', ['from', 'to']],
  ['auditLog', ['timestamp']],
  ['tokens', ['expiresAt']],
])

/** Takes snapshots of one emulator and restores them. */
export class Snapshots<Fill> {
  readonly #dependencies: SnapshotDependencies<Fill>
  readonly #contents = new WeakMap<EmulatorSnapshot, Contents<Fill>>()

  constructor(dependencies: SnapshotDependencies<Fill>) {
    this.#dependencies = dependencies
  }

  /** Takes a snapshot. Records are never changed in place, so keeping the lists of them is enough. */
  take(): EmulatorSnapshot {
    const { state, ids, rateLimiter, clock } = this.#dependencies
    const { allocations, auditEntries, defaultGroupId } = state
    const time = clock.now()
    const snapshot = Object.freeze({ time })
    this.#contents.set(snapshot, {
      allocations,
      auditEntries,
      defaultGroupId,
      time,
      position: ids.position,
      fill: rateLimiter.fill,
      collections: new Map([...state.getCollections()].map(([name, records]) => [name, records.all()])),
    })
    return snapshot
  }

  /**
   * Restores everything. Times are as long ago as they were when the snapshot was taken.
   *
   * @throws {EmulatorOptionError} when the snapshot was taken of another emulator.
   */
  restore(snapshot: EmulatorSnapshot): void {
    const contents = this.#contents.get(snapshot)
    if (contents === undefined) {
      throw new EmulatorOptionError(
        'The snapshot belongs to another emulator; restore one that this emulator took',
      )
    }
    const { state, ids, rateLimiter, clock } = this.#dependencies
    const { allocations, auditEntries, defaultGroupId, position, fill, time } = contents
    const passed = clock.now() - time
    for (const [name, collection] of state.getCollections()) {
      const records = contents.collections.get(name) ?? []
      const properties = passed === 0 ? undefined : timeProperties.get(name)
      restoreCollection(
        collection,
        properties ? records.map((record) => shiftTimes(record, properties, passed)) : records,
      )
    }
    Object.assign(state, { allocations, auditEntries, defaultGroupId } satisfies Counters)
    ids.position = position
    rateLimiter.fill = fill
  }
}

/** Restores the records in their old order. A collection that has not changed is not touched, which keeps large ones cheap. */
function restoreCollection(collection: Collection<Identified, string>, records: readonly Identified[]): void {
  const current = collection.all()
  const isSame =
    current.length === records.length && current.every((record, index) => record === records[index])
  if (isSame) return
  for (const { id } of current) collection.remove(id)
  for (const record of records) collection.put(record)
}

/** The record with its times shifted. Zero is not a point in time: it means "always". */
function shiftTimes(record: Identified, properties: readonly string[], by: number): Identified {
  const shifted = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    if (!properties.includes(name) || value === 0) return []
    if (typeof value === 'number') return [[name, value + by]]
    return typeof value === 'string' ? [[name, new Date(Date.parse(value) + by).toISOString()]] : []
  })
  return shifted.length === 0 ? record : Object.assign({ ...record }, Object.fromEntries(shifted))
}
