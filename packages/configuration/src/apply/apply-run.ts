import type { CallOptions } from '@cloudconnexa/core'
import type { JobStep, JobSteps } from '@cloudconnexa/core/service'
import { formatPlanFile } from '../plan-formats/plan-file.ts'
import type { PlanChange } from '../plan-model/plan.ts'
import { ChangeChecks } from './change-checks.ts'
import { ChangeRunner } from './change-runner.ts'
import { FreshObjects } from './fresh-objects.ts'
import { holdLock } from './hold-lock.ts'
import type { ApplyRunOptions } from './apply-run-options.ts'
import { JournalFile } from './journal-file.ts'
import { ObjectIds } from './object-ids.ts'
import { prepareApply, type PreparedApply } from './prepare-apply.ts'
import { toItem, toOmittedItem, toResultItem } from './job-items.ts'
import { schedule } from './schedule.ts'
import { StopReasons } from './stop-reasons.ts'
import { rememberApplied } from './remember-applied.ts'

/**
 * Checks everything that can be checked, and returns the steps that make an account as a plan says.
 *
 * @throws {WorkflowError} when the plan cannot be applied: nothing was sent then but reads.
 */
export async function applyPlan(options: ApplyRunOptions, call: CallOptions): Promise<JobSteps> {
  const release = await holdLock(options.files.lock, call.signal)
  try {
    const prepared = await prepareApply(options, call)
    if (options.dryRun) {
      await release()
      return options.plan.changes.map((change) => ({ items: [toItem(change, options.kinds)], run: refuse }))
    }
    return run(options, prepared, call, release)
  } catch (error) {
    await release()
    throw error
  }
}

/** A dry run has no step that is carried out. */
function refuse(): Promise<never> {
  return Promise.reject(new Error('A dry run changes nothing.'))
}

async function* run(
  options: ApplyRunOptions,
  { account, secrets, state }: PreparedApply,
  call: CallOptions,
  release: () => Promise<void>,
): AsyncGenerator<JobStep> {
  const { context, kinds, files, plan, journal } = options
  const file = await JournalFile.open(files.journal, journal === undefined ? 'w' : 'a')
  const done: PlanChange[] = []
  try {
    const now = (): string => new Date(context.now()).toISOString()
    if (journal === undefined) {
      await files.plan.write(formatPlanFile(plan))
      await file.append({
        type: 'begin',
        journalVersion: 1,
        planDigest: plan.digest,
        cloudId: plan.cloudId,
        at: now(),
      })
    }
    const { signal: _, ...uncancelled } = call
    const ids = new ObjectIds(account, plan.changes, kinds)
    for (const [address, id] of journal?.ids ?? []) ids.add(address, id)
    const runner = new ChangeRunner({
      // A request that is under way is finished, whatever is aborted.
      tools: { context, options: uncancelled, kinds, ids, secrets },
      checks: new ChangeChecks(plan, kinds),
      objects: new FreshObjects(context, kinds, uncancelled, account),
      record: (entry) => file.append(entry),
      now,
      states: journal?.states ?? new Map(),
    })
    for (const omission of plan.omissions) yield { items: [toOmittedItem(omission, kinds)] }
    const stop = new StopReasons(options.stopOnFailure)
    const left = plan.changes.filter(({ address }) => journal?.states.get(address) !== 'done')
    for (const change of plan.changes)
      if (!left.includes(change))
        yield { items: [{ ...toItem(change, kinds), status: 'unchanged', reason: 'done before' }] }
    const results = schedule(left, {
      run: (change) => runner.run(change),
      findReason: (change) => stop.find(change, kinds),
      signal: call.signal ?? undefined,
    })
    for await (const result of results) {
      stop.add(result, kinds)
      if (result.status === 'done') done.push(result.change)
      yield { items: [toResultItem(result, kinds)] }
    }
    if (call.signal?.aborted !== true && stop.isComplete) await file.append({ type: 'end', at: now() })
    await rememberApplied(state, done, { plan, kinds, ids, secrets })
    call.signal?.throwIfAborted()
    if (stop.end !== undefined) throw stop.end
  } finally {
    await file.close()
    await release()
  }
}
