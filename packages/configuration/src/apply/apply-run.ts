import type { CallOptions } from '@cloudconnexa/core'
import type { JobStep, JobSteps } from '@cloudconnexa/core/service'
import { formatPlanFile } from '../plan-formats/plan-file.ts'
import type { ApplyRunOptions } from './apply-run-options.ts'
import { ChangeRunner } from './change/change-runner.ts'
import { FreshObjects } from './change/fresh-objects.ts'
import { toItem, toOmittedItem, toResultItem } from './schedule/job-items.ts'
import { JournalFile, journalVersion } from './journal/journal-file.ts'
import { ObjectIds } from './change/object-ids.ts'
import { prepareApply, type PreparedApply } from './prepare-apply.ts'
import { rememberIds, rememberSent } from './remember-applied.ts'
import { schedule } from './schedule/schedule.ts'
import { StopReasons } from './schedule/stop-reasons.ts'

/**
 * Checks everything that can be checked, and returns the steps that make an account as a plan says.
 *
 * @throws {WorkflowError} when the plan cannot be applied: nothing was sent then but reads.
 */
export async function applyPlan(options: ApplyRunOptions, call: CallOptions): Promise<JobSteps> {
  const prepared = await prepareApply(options, call)
  if (!options.dryRun) return run(options, prepared, call)
  const { plan, journal, lock } = options
  await lock.release()
  return plan.changes.map((change) =>
    journal?.states.get(change.address) === 'done'
      ? { items: [{ ...toItem(change), status: 'unchanged', reason: 'done before' }] }
      : { items: [toItem(change)], run: refuse },
  )
}

/** A dry run has no step that is carried out. */
function refuse(): Promise<never> {
  return Promise.reject(new Error('A dry run changes nothing.'))
}

async function* run(
  options: ApplyRunOptions,
  prepared: PreparedApply,
  call: CallOptions,
): AsyncGenerator<JobStep> {
  const { context, kinds, plan, journal, lock, stopOnFailure } = options
  let file: JournalFile | undefined
  try {
    file = await openJournal(options)
    const ids = new ObjectIds(prepared.account)
    for (const change of plan.changes) {
      const id = journal?.ids.get(change.address)
      if (id !== undefined) ids.add(change, id)
    }
    const runner = createRunner(options, prepared, { ids, file, call })
    for (const omission of plan.omissions) yield { items: [toOmittedItem(omission)] }
    const isDone = (address: string): boolean => journal?.states.get(address) === 'done'
    for (const change of plan.changes)
      if (isDone(change.address))
        yield { items: [{ ...toItem(change), status: 'unchanged', reason: 'done before' }] }
    const stop = new StopReasons(stopOnFailure)
    const left = plan.changes.filter(({ address }) => !isDone(address))
    const results = schedule(left, {
      run: (change) => runner.run(change),
      getLevel: ({ kind }) => kinds.get(kind).kind.level,
      findReason: (change) => stop.find(change, kinds),
      signal: call.signal ?? undefined,
    })
    for await (const result of results) {
      stop.add(result, kinds)
      yield { items: [toResultItem(result, kinds)] }
    }
    if (stop.end !== undefined) throw stop.end
    await rememberIds(prepared.state, { plan, ids })
    call.signal?.throwIfAborted()
    // The last thing: what is interrupted before it can be resumed.
    if (stop.isComplete) await file.append({ type: 'end', at: new Date(context.now()).toISOString() })
  } finally {
    await file?.close()
    await lock.release()
  }
}

/** Opens the journal, and writes what is applied into a new one. */
async function openJournal({ context, files, plan, journal }: ApplyRunOptions): Promise<JournalFile> {
  if (journal !== undefined) return JournalFile.continue(files.journal.path, journal.size)
  // From here on nothing of an earlier apply can be resumed, also not with this plan.
  const file = await JournalFile.create(files.journal.path)
  try {
    await files.plan.write(formatPlanFile(plan))
    const { digest: planDigest, cloudId } = plan
    const at = new Date(context.now()).toISOString()
    await file.append({ type: 'begin', journalVersion, planDigest, cloudId, at })
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

function createRunner(
  { context, kinds, journal, lock }: ApplyRunOptions,
  { account, secrets, state, checks, findKey }: PreparedApply,
  { ids, file, call }: { readonly ids: ObjectIds; readonly file: JournalFile; readonly call: CallOptions },
): ChangeRunner {
  const { signal: _, ...options } = call
  return new ChangeRunner({
    // A request that is under way is finished, whatever is aborted.
    tools: { context, options, kinds, ids, secrets },
    checks,
    objects: new FreshObjects({ context, kinds, findKey, options, account }),
    requireLock: () => lock.requireHeld(),
    record: (entry) => file.append(entry),
    remember: (change) => rememberSent(state, change, { loaded: kinds.get(change.kind), secrets }),
    now: () => new Date(context.now()).toISOString(),
    states: journal?.states ?? new Map(),
  })
}
