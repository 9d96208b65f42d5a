import type { PlanChange } from '../../plan-model/plan.ts'
import { ReadyQueue } from './ready-queue.ts'

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
  /** The level of its kind: lower ones come first, whether or not something depends on them. */
  readonly getLevel: (change: PlanChange) => number
  /** Why a change must not be begun any more, if that is so. */
  readonly findReason: (change: PlanChange) => string | undefined
  /** Begins nothing more once it is aborted; what is under way is finished. */
  readonly signal: AbortSignal | undefined
}

/** How many changes are under way at once; the rate limits of the client hold back what is too fast. */
const concurrency = 8

/**
 * Carries changes out, level by level, several at once, and yields them as they finish. Deletions begin when everything else is over, the
 * other way round, unless something waits for them. What depends on a change that failed is skipped.
 */
export async function* schedule(
  changes: readonly PlanChange[],
  options: ScheduleOptions,
): AsyncGenerator<ChangeResult> {
  const queue = new ReadyQueue(changes, options.getLevel)
  const running = new Map<string, Promise<ChangeResult>>()
  try {
    for (;;) {
      while (running.size < concurrency && options.signal?.aborted !== true) {
        const change = queue.next()
        if (change === undefined) break
        const reason = options.findReason(change)
        if (reason === undefined) running.set(change.address, runChange(change, options))
        else yield* skip(change, reason, queue, options)
      }
      if (running.size === 0) break
      const result = await Promise.race(running.values())
      running.delete(result.change.address)
      yield result
      const followers = queue.finish(result.change)
      if (result.status === 'failed')
        for (const follower of followers) yield* skipFollower(follower, result.change, queue, options)
    }
    if (options.signal?.aborted === true) return
    for (const change of queue.rest())
      yield { change, status: 'skipped', reason: 'it waits for changes that wait for it' }
  } finally {
    // What is under way is finished, also where the caller stops listening.
    await Promise.allSettled(running.values())
  }
}

/** Skips a change and everything that waits for it. */
function* skip(
  first: PlanChange,
  firstReason: string,
  queue: ReadyQueue,
  options: ScheduleOptions,
): Generator<ChangeResult> {
  yield { change: first, status: 'skipped', reason: firstReason }
  for (const follower of queue.finish(first)) yield* skipFollower(follower, first, queue, options)
}

function* skipFollower(
  change: PlanChange,
  blocker: PlanChange,
  queue: ReadyQueue,
  options: ScheduleOptions,
): Generator<ChangeResult> {
  // It may have waited for two that were not done.
  if (!queue.remove(change)) return
  yield* skip(change, options.findReason(change) ?? `${blocker.address} was not done`, queue, options)
}

async function runChange(change: PlanChange, { run }: ScheduleOptions): Promise<ChangeResult> {
  try {
    return { change, ...(await run(change)) }
  } catch (error) {
    return { change, status: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
}
