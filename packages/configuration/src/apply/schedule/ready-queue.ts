import type { PlanChange } from '../../plan-model/plan.ts'

/** Higher than the level of any kind: what is deleted comes after everything else. */
const deletions = 1_000_000

/** Changes that begin when all of the stages before are over. */
interface Stage {
  /** How many of them are not over. */
  left: number
  /** Those that wait for nothing, in the order of the plan. */
  readonly ready: PlanChange[]
  next: number
}

/** The changes that have not begun. Each is looked at once for each change that it waits for, however many there are. */
export class ReadyQueue {
  /** Changes that wait for one, by its address. */
  readonly #followers = new Map<string, PlanChange[]>()
  /** For how many others a change waits; those that have begun are missing. */
  readonly #waiting = new Map<PlanChange, number>()
  readonly #stageNumbers = new Map<string, number>()
  /** In their order. */
  readonly #stages: ReadonlyMap<number, Stage>
  readonly #order: readonly number[]
  #current = 0

  /**
   * @param changes - In an order in which they can be done.
   * @param getLevel - The level of the kind of a change.
   */
  constructor(changes: readonly PlanChange[], getLevel: (change: PlanChange) => number) {
    const own = new Set(changes.map(({ address }) => address))
    for (const change of changes) {
      // What is not among them was done before.
      const needed = new Set(change.dependsOn.filter((address) => own.has(address)))
      this.#waiting.set(change, needed.size)
      for (const address of needed) push(this.#followers, address, change)
    }
    for (const change of changes) this.#stageNumbers.set(change.address, this.#findStage(change, getLevel))
    const stages = new Map<number, Stage>()
    for (const number of [...new Set(this.#stageNumbers.values())].toSorted((left, right) => left - right))
      stages.set(number, { left: 0, ready: [], next: 0 })
    this.#stages = stages
    this.#order = [...stages.keys()]
    for (const change of changes) {
      const stage = this.#getStage(change)
      stage.left += 1
      if (this.#waiting.get(change) === 0) stage.ready.push(change)
    }
  }

  /** Takes out the next change that can begin. */
  next(): PlanChange | undefined {
    for (;;) {
      const stage = this.#stages.get(this.#order[this.#current] ?? -1)
      if (stage === undefined) return undefined
      const change = stage.ready[stage.next]
      if (change === undefined) {
        if (stage.left > 0) return undefined
        this.#current += 1
        continue
      }
      stage.next += 1
      // What was removed meanwhile is passed over.
      if (this.#waiting.delete(change)) return change
    }
  }

  /** Takes out a change. @returns Whether it was there. */
  remove(change: PlanChange): boolean {
    return this.#waiting.delete(change)
  }

  /** What has not begun. */
  rest(): readonly PlanChange[] {
    return [...this.#waiting.keys()]
  }

  /** A change is over, or will not be begun. @returns What has waited for it. */
  finish(change: PlanChange): readonly PlanChange[] {
    this.#getStage(change).left -= 1
    const followers = this.#followers.get(change.address) ?? []
    for (const follower of followers) {
      const waiting = this.#waiting.get(follower)
      if (waiting === undefined) continue
      this.#waiting.set(follower, waiting - 1)
      if (waiting === 1) this.#getStage(follower).ready.push(follower)
    }
    return followers
  }

  /** That of its level, or of the last change that it waits for: a circle that was cut leads back to a lower level. */
  #findStage(change: PlanChange, getLevel: (change: PlanChange) => number): number {
    const { address, action, dependsOn } = change
    const level = getLevel(change)
    const isLate = action === 'delete' && !this.#followers.has(address)
    return dependsOn.reduce(
      (stage, needed) => Math.max(stage, this.#stageNumbers.get(needed) ?? stage),
      isLate ? deletions - level : level,
    )
  }

  #getStage({ address }: PlanChange): Stage {
    const stage = this.#stages.get(this.#stageNumbers.get(address) ?? -1)
    if (stage === undefined) throw new RangeError(`${address} is not among the changes.`)
    return stage
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
