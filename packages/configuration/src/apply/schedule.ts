import type { PlanChange } from '../plan-model/plan.ts'

/** What has come of a change. */
export interface ChangeResult {
  readonly change: PlanChange
  readonly status: 'done' | 'unchanged' | 'failed' | 'skipped'
  readonly id?: string
  readonly error?: Error
  /** Why it was skipped. */
  readonly reason?: string
}

/** What a schedule needs. */
export interface ScheduleOptions {
  /** Carries a change out; what it throws is the failure of the change. */
  readonly run: (change: PlanChange) => Promise<Omit<ChangeResult, 'change'>>
  /** Why a change must not be begun any more, if that is so. */
  readonly findReason: (change: PlanChange) => string | undefined
  /** Begins nothing more once it is aborted; what is under way is finished. */
  readonly signal: AbortSignal | undefined
}

/** How many changes are under way at once; the rate limits of the client hold back what is too fast. */
const concurrency = 8

/**
 * Carries changes out as soon as what they depend on is done, several at once, and yields them as they finish. Deletions begin when
 * everything else is over, unless something waits for them. What depends on a change that failed is skipped.
 */
export async function* schedule(
  changes: readonly PlanChange[],
  options: ScheduleOptions,
): AsyncGenerator<ChangeResult> {
  const results = new Map<string, ChangeResult>()
  const waiting = new Map(changes.map((change) => [change.address, change]))
  const running = new Map<string, Promise<ChangeResult>>()
  const own = new Set(waiting.keys())
  const needed = new Set(changes.flatMap(({ dependsOn }) => dependsOn))
  const isLate = ({ action, address }: PlanChange): boolean => action === 'delete' && !needed.has(address)
  let early = changes.filter((change) => !isLate(change)).length
  const finish = (result: ChangeResult): void => {
    results.set(result.change.address, result)
    if (!isLate(result.change)) early -= 1
  }
  const isReady = (change: PlanChange): boolean =>
    (early === 0 || !isLate(change)) &&
    change.dependsOn.every((address) => results.has(address) || !own.has(address))
  let mayBlock = true
  try {
    while (waiting.size + running.size > 0) {
      if (mayBlock)
        for (const result of takeBlocked(waiting, results, options)) {
          finish(result)
          yield result
        }
      if (options.signal?.aborted !== true)
        for (const change of waiting.values()) {
          if (running.size >= concurrency) break
          if (!isReady(change)) continue
          waiting.delete(change.address)
          running.set(change.address, runChange(change, options))
        }
      // What is left waits for something that will not be begun: the signal was aborted.
      if (running.size === 0) return
      const result = await Promise.race(running.values())
      running.delete(result.change.address)
      finish(result)
      mayBlock = result.status === 'failed'
      yield result
    }
  } finally {
    // Whoever stops listening waits for what is under way all the same.
    await Promise.allSettled(running.values())
  }
}

/** Takes out what cannot be done any more, and what depends on that. */
function* takeBlocked(
  waiting: Map<string, PlanChange>,
  results: ReadonlyMap<string, ChangeResult>,
  { findReason }: ScheduleOptions,
): Generator<ChangeResult> {
  for (let hasTaken = true; hasTaken;) {
    hasTaken = false
    for (const change of waiting.values()) {
      const reason = findReason(change) ?? findBlocker(change, results)
      if (reason === undefined) continue
      waiting.delete(change.address)
      hasTaken = true
      yield { change, status: 'skipped', reason }
    }
  }
}

function findBlocker(
  { dependsOn }: PlanChange,
  results: ReadonlyMap<string, ChangeResult>,
): string | undefined {
  const blocker = dependsOn.find((address) => {
    const status = results.get(address)?.status
    return status === 'failed' || status === 'skipped'
  })
  return blocker === undefined ? undefined : `${blocker} was not done`
}

async function runChange(change: PlanChange, { run }: ScheduleOptions): Promise<ChangeResult> {
  try {
    return { change, ...(await run(change)) }
  } catch (error) {
    return { change, status: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
}
