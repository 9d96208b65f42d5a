import type { Exchange, ExchangeResponse, Next } from './exchange.ts'
import type { PolicyName } from './policy.ts'

/**
 * One of the SDK's own policies: a named step that looks at a call on its way in and on its way out. Most have nothing to wait for,
 * and then cost no promise; one that has nothing to do with a call costs nothing.
 */
export interface Step {
  /** Its name among the policies. */
  readonly name: PolicyName
  /**
   * Meets a call on its way in. What it throws, the steps before it get to see. Absent where the step is switched off: it only keeps
   * a place for policies of plugins then.
   *
   * @returns What the step wants to do further; `undefined` where it has nothing more to do with this call.
   */
  enter?(exchange: Exchange): StepResult | undefined | Promise<StepResult | undefined>
}

/** A step at the end of the pipeline, which nothing can stand beside. */
export type UnnamedStep = Omit<Step, 'name'>

/** What a step makes of one call. */
export interface StepResult {
  /** The call as it goes on; absent where the step has not changed it. */
  readonly exchange?: Exchange
  /**
   * Does something around all that comes after the step, such as to run it in a context.
   *
   * @param rest - Carries on. To be called once, at once.
   */
  around?(rest: () => Promise<ExchangeResponse>): Promise<ExchangeResponse>
  /** Meets the response on its way out. What it throws, the steps before it get to see. */
  succeed?(response: ExchangeResponse): ExchangeResponse | Promise<ExchangeResponse>
  /**
   * Meets the failure on its way out.
   *
   * @returns What to fail with. What it throws instead does the same.
   */
  fail?(error: unknown): unknown
}

/** Decides on one call how often its steps are run. */
export interface Attempts {
  /** An attempt begins. */
  start(): void
  /** The last attempt has succeeded. */
  succeed(): void
  /**
   * The last attempt has failed. Waits until the next one is due.
   *
   * @returns The response of the call, where the failure turns out to be none; `undefined` where another attempt is due.
   * @throws what the call fails with, where none is.
   */
  fail(error: unknown): Promise<ExchangeResponse | undefined>
}

/**
 * Takes a call through steps one after the other, then on to `next`, and back through them in reverse.
 *
 * @param attempts - Default: one attempt.
 */
export async function runSteps(
  steps: readonly UnnamedStep[],
  exchange: Exchange,
  next: Next,
  attempts?: Attempts,
): Promise<ExchangeResponse> {
  for (;;) {
    // Those still to be met on the way out; what one of them throws is for those before it.
    const results: StepResult[] = []
    let current = exchange
    attempts?.start()
    try {
      let carryOn = next
      let entries = 0
      for (const step of steps) {
        entries += 1
        const entered = step.enter?.(current)
        const result = entered instanceof Promise ? await entered : entered
        if (result === undefined) continue
        results.push(result)
        current = result.exchange ?? current
        if (result.around === undefined) continue
        carryOn = goAround(result, steps.slice(entries), next)
        break
      }
      let response = await carryOn(current)
      for (let result = results.pop(); result !== undefined; result = results.pop()) {
        const left = result.succeed?.(response) ?? response
        response = left instanceof Promise ? await left : left
      }
      attempts?.succeed()
      return response
    } catch (error) {
      const failure = await leaveFailed(results, error)
      if (attempts === undefined) throw failure
      const response = await attempts.fail(failure)
      if (response !== undefined) return response
    }
  }
}

function goAround(result: StepResult, rest: readonly UnnamedStep[], next: Next): Next {
  return async (exchange) => {
    const carryOn = (): Promise<ExchangeResponse> => runSteps(rest, exchange, next)
    return result.around === undefined ? carryOn() : result.around(carryOn)
  }
}

async function leaveFailed(results: StepResult[], failure: unknown): Promise<unknown> {
  let error = failure
  for (let result = results.pop(); result !== undefined; result = results.pop()) {
    if (result.fail === undefined) continue
    try {
      error = await result.fail(error)
    } catch (thrown) {
      error = thrown
    }
  }
  return error
}
