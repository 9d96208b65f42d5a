import { AbortError, TimeoutError, type ValidationIssue } from '@cloudconnexa/errors'
import { callListener } from '../../async/call-listener.ts'
import { loadPart } from '../../async/load-part.ts'
import type { CallOptions } from '../../call/call-options.ts'
import { attachCalledMethod, readCalledMethod } from '../../call/called-method.ts'
import { createInvalidOptions } from '../../call/invalid-input.ts'
import { countRequests, type RequestCount } from '../../call/shared-timeout.ts'
import { findUnusableOptions } from '../../call/unusable-options.ts'
import { reservedFilterNames } from '../../call/split-list-options.ts'
import { areValidOptions } from '../../call/valid-options.ts'
import { describeUnknownOption, findUnknownOptions } from '../../options/unknown-options.ts'
import type { Job, JobOptions, JobProgress, JobReport } from './job.ts'
import { JobRecord } from './job-record.ts'
import type { JobPlan, JobStep, JobSteps } from './job-step.ts'
import type { ServiceContext } from '../service.ts'

/** What is unknown is refused, unlike in the options of a call: a `dryRun` that is misspelled would change things. */
const optionNames: readonly string[] = [...reservedFilterNames, 'onProgress', 'stopOnFailure', 'dryRun']

/**
 * Starts a job: many changes of which each may fail by itself.
 *
 * @param context - The context of the service.
 * @param plan - What the job consists of.
 * @param options - The options of the method. Take options of your own out of them: one that is unknown rejects the job.
 */
export function startJob(context: ServiceContext, plan: JobPlan, options: JobOptions = {}): Job {
  const run = new JobRun(context, options)
  return Object.defineProperty(run.start(plan), 'report', {
    get: () => run.record.toReport(),
  }) as Job // the property that makes the promise one
}

class JobRun {
  readonly record: JobRecord
  readonly #context: ServiceContext
  readonly #options: JobOptions
  readonly #issues: readonly ValidationIssue[]
  readonly #requests: RequestCount = { requests: 0 }
  /** Read while the method runs, before anything is awaited. */
  readonly #calledMethod: string | undefined

  constructor(context: ServiceContext, options: JobOptions) {
    this.#context = context
    this.#issues = findUnusableOptions(options)
    this.#options = this.#issues.length === 0 ? options : {}
    this.#calledMethod = readCalledMethod(options)
    this.record = new JobRecord(
      () => context.now(),
      () => this.#requests.requests,
    )
  }

  async start(plan: JobPlan): Promise<JobReport> {
    try {
      const options = this.#createCallOptions()
      if (options === undefined) throw await this.#createInvalidOptions()
      options.signal?.throwIfAborted()
      const steps = await plan.prepare(options)
      await this.#runSteps(steps, options, plan.countRows?.())
      return this.record.toReport()
    } catch (error) {
      this.record.aborted = this.#isEnd(error)
      throw attachCalledMethod(error, this.#calledMethod, this.#options.signal)
    } finally {
      this.record.end()
    }
  }

  #createCallOptions(): CallOptions | undefined {
    const { onProgress, stopOnFailure, dryRun, ...options } = this.#options
    const isValid =
      this.#issues.length === 0 &&
      areValidOptions(options) &&
      findUnknownOptions(this.#options, optionNames).length === 0 &&
      isOptional(onProgress, 'function') &&
      isOptional(stopOnFailure, 'boolean') &&
      isOptional(dryRun, 'boolean')
    return isValid ? countRequests(this.#context.shareTimeout(options), this.#requests) : undefined
  }

  async #createInvalidOptions(): Promise<unknown> {
    const { onProgress, stopOnFailure, dryRun, ...options } = this.#options
    const { findCallOptionIssues } = await loadPart(() => import('../../call/call-option-issues.ts'))
    const issues = [...this.#issues, ...findCallOptionIssues(options)]
    for (const unknown of findUnknownOptions(this.#options, optionNames)) {
      const path = `options.${unknown.name}`
      // Those that are nearly options of a call are among the issues of those.
      if (!issues.some((issue) => issue.path === path))
        issues.push({ path, message: describeUnknownOption(unknown) })
    }
    if (!isOptional(onProgress, 'function'))
      issues.push({ path: 'options.onProgress', message: 'must be a function' })
    for (const [name, value] of Object.entries({ stopOnFailure, dryRun })) {
      if (!isOptional(value, 'boolean'))
        issues.push({ path: `options.${name}`, message: 'must be a boolean' })
    }
    return createInvalidOptions('the job', issues)
  }

  async #runSteps(steps: JobSteps, options: CallOptions, rows: number | undefined): Promise<void> {
    const total = Array.isArray(steps)
      ? steps.reduce((sum: number, { items }: JobStep) => sum + items.length, 0)
      : rows
    /** Why rows are not tried any more. */
    let reason = this.#options.dryRun === true ? 'dry run' : undefined
    try {
      for await (const step of steps) {
        if (isWork(step) && reason === undefined) await this.#reportProgress(total, step)
        const failure = await this.#runStep(step, options, reason)
        reason ??= this.#findReason(failure)
      }
    } catch (error) {
      if (Array.isArray(steps)) this.#skipRest(steps)
      throw error
    }
    await this.#reportProgress(total, undefined)
  }

  /** @returns The error of the step, where it has failed. */
  async #runStep(step: JobStep, options: CallOptions, reason: string | undefined): Promise<unknown> {
    const { run } = step
    if (run === undefined || reason !== undefined) {
      const isSkipped = run !== undefined && reason !== undefined
      this.record.add(step, isSkipped ? { status: 'skipped', reason } : { status: 'unchanged' })
      return undefined
    }
    options.signal?.throwIfAborted()
    try {
      const result = await run(options)
      this.record.add(step, { status: result === 'unchanged' ? 'unchanged' : 'done' })
      return undefined
    } catch (error) {
      this.record.add(step, { status: 'failed', error: toError(error) })
      if (this.#isEnd(error)) throw error
      return error
    }
  }

  /** What ends the job rather than a row of it. */
  #isEnd(error: unknown): boolean {
    const { signal } = this.#options
    if (signal?.aborted === true && error === signal.reason) return true
    return error instanceof AbortError && error.code === 'CLIENT_CLOSED'
  }

  #findReason(failure: unknown): string | undefined {
    if (failure instanceof TimeoutError && failure.code === 'DEADLINE_EXCEEDED')
      return 'the time of the job was over'
    return failure !== undefined && this.#options.stopOnFailure === true ? 'an earlier row failed' : undefined
  }

  #skipRest(steps: readonly JobStep[]): void {
    let over = this.record.toReport().rows.length
    for (const step of steps) {
      if (over <= 0) this.record.add(step, { status: 'skipped', reason: 'the job was aborted' })
      over -= step.items.length
    }
  }

  async #reportProgress(total: number | undefined, next: JobStep | undefined): Promise<void> {
    const { onProgress } = this.#options
    if (onProgress === undefined) return
    const waiting = next === undefined ? undefined : await this.#findWait()
    const progress: JobProgress = {
      ...this.record.toProgress(total, next),
      ...(waiting !== undefined && { waiting }),
    }
    callListener(
      () => onProgress(progress),
      () => this.#context.logger.warn('the listener `onProgress` of a job has failed'),
    )
  }

  /** How long the rate limit holds back the next write, as far as it is known. */
  async #findWait(): Promise<JobProgress['waiting']> {
    // Where it fails, the next request fails for the same reason, and says so.
    const limits = await this.#context.limits().catch(() => undefined)
    if (limits === undefined) return undefined
    const { available, pausedUntil = 0, refill } = limits.write
    const pause = pausedUntil - this.#context.now()
    const milliseconds = Math.max(pause, available === 0 ? (refill?.period ?? 0) : 0)
    return milliseconds > 0 ? { for: 'rate-limit', milliseconds } : undefined
  }
}

/** Whether something was or will be sent for a step. */
function isWork({ run, items }: JobStep): boolean {
  return run !== undefined || items.some(({ status }) => status === 'done' || status === 'failed')
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Whether an option has a type, or is not set. */
function isOptional(value: unknown, type: 'function' | 'boolean'): boolean {
  return value === undefined || typeof value === type
}
