import { performance } from 'node:perf_hooks'
import type { Check, Result } from './check.ts'
import type { Outcome } from '../shared/outcome.ts'

/** Told of what happens. */
export interface Progress {
  readonly started: (check: Check) => void
  readonly ended: (result: Result) => void
}

/** The named checks and all that they need, in the order of the table. */
export function selectChecks(checks: readonly Check[], names: readonly string[]): Check[] {
  const wanted = new Set<string>()
  const add = (name: string): void => {
    const check = checks.find((candidate) => candidate.name === name)
    if (check === undefined) {
      throw new RangeError(`There is no check ${name}; there are ${checks.map((c) => c.name).join(', ')}`)
    }
    wanted.add(name)
    check.needs?.forEach(add)
  }
  names.forEach(add)
  return checks.filter(({ name }) => wanted.has(name))
}

/** Runs the checks, some at a time, each after those it needs. A check whose needs were not met is skipped. */
export async function runChecks(
  checks: readonly Check[],
  { slots, progress }: { readonly slots: number; readonly progress: Progress },
): Promise<Result[]> {
  const waiting = new Set(checks)
  const running = new Map<Check, Promise<void>>()
  const results = new Map<string, Result>()

  const end = (result: Result): void => {
    results.set(result.check.name, result)
    progress.ended(result)
  }
  const start = (check: Check): void => {
    waiting.delete(check)
    const missing = check.needs?.find((name) => results.get(name)?.outcome.state !== 'passed')
    if (missing !== undefined) {
      end({ check, outcome: { state: 'skipped', note: `needs ${missing}` }, duration: 0 })
      return
    }
    progress.started(check)
    const work = measure(check).then((result) => {
      running.delete(check)
      end(result)
    })
    running.set(check, work)
  }

  while (waiting.size > 0 || running.size > 0) {
    const next = findNextCheck(waiting, [...running.keys()], results, slots)
    if (next !== undefined) start(next)
    else if (running.size > 0) await Promise.race(running.values())
    else throw new Error(`Checks wait for each other: ${[...waiting].map(({ name }) => name).join(', ')}`)
  }
  return [...results.values()]
}

/**
 * The check that may start now, if there is one.
 *
 * @param ended - Names of the checks that have ended, however they did.
 */
export function findNextCheck(
  waiting: ReadonlySet<Check>,
  running: readonly Check[],
  ended: Pick<ReadonlySet<string>, 'has'>,
  slots: number,
): Check | undefined {
  if (running.length >= slots || running.some(({ alone }) => alone)) return undefined
  return [...waiting].find((check) => {
    const ready = check.needs?.every((name) => ended.has(name)) ?? true
    return ready && (check.alone !== true || running.length === 0)
  })
}

async function measure(check: Check): Promise<Result> {
  const start = performance.now()
  let outcome: Outcome
  try {
    outcome = await check.run()
  } catch (error) {
    outcome = {
      state: 'failed',
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
  return { check, outcome, duration: performance.now() - start }
}
