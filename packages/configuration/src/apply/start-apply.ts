import type { CallOptions } from '@cloudconnexa/core'
import type { JobSteps, ServiceContext } from '@cloudconnexa/core/service'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { KindSet } from '../kind/kind-set.ts'
import { parsePlanFile } from '../plan-formats/plan-file.ts'
import { digestPlan } from '../plan-model/digest-plan.ts'
import type { Plan } from '../plan-model/plan.ts'
import type { ApplyOptions } from './apply-options.ts'
import { applyPlan } from './apply-run.ts'
import { type HeldAccount, holdLock } from './journal/hold-lock.ts'
import { type JournalRecord, readJournal } from './journal/journal-file.ts'
import { locateWorkFiles, type WorkFiles } from './journal/work-files.ts'
import { completeMemoryOptions } from './memory-options.ts'

/** What both ways to begin have in common. */
export interface StartOptions {
  readonly context: ServiceContext
  readonly kinds: KindSet
  readonly options: ApplyOptions
}

/**
 * Begins to apply a plan.
 *
 * @throws {WorkflowError} (`PLAN_INVALID`) when the plan was changed after it was made.
 */
export function startApply(plan: Plan, start: StartOptions, call: CallOptions): Promise<JobSteps> {
  if (digestPlan(plan) !== plan.digest)
    throw new WorkflowError('The plan was changed after it was made.', {
      code: 'PLAN_INVALID',
      hint: 'Make the plan again.',
    })
  const files = locateFiles(start, plan.cloudId)
  return withLock(files, call, (lock) => begin({ plan, files, lock, journal: undefined }, start, call))
}

/**
 * Goes on with an apply that was interrupted.
 *
 * @returns The steps, and how many rows they have.
 * @throws {WorkflowError} (`NOTHING_TO_RESUME`) when none was.
 */
export async function startResume(
  start: StartOptions,
  call: CallOptions,
): Promise<{ readonly steps: JobSteps; readonly rows: number }> {
  const files = locateFiles(start, (await start.context.cloudId()) ?? null)
  // Nothing is written where there is nothing to do.
  await readInterrupted(files)
  return withLock(files, call, async (lock) => {
    // Another process may have gone on with it until now.
    const { plan, journal } = await readInterrupted(files)
    return { steps: await begin({ plan, files, lock, journal }, start, call), rows: countRows(plan) }
  })
}

async function readInterrupted(files: WorkFiles): Promise<{ plan: Plan; journal: JournalRecord }> {
  const journal = await readJournal(files.journal)
  const content = await files.plan.read()
  if (journal === undefined || journal.isOver || content === undefined)
    throw new WorkflowError('There is no apply to go on with.', {
      code: 'NOTHING_TO_RESUME',
      hint: 'Make a plan: it shows whether something is left to do.',
    })
  const plan = parsePlanFile(Buffer.from(content).toString('utf8'), files.plan.path)
  if (plan.digest !== journal.planDigest)
    throw new WorkflowError(`${files.plan.path} is not the plan that the journal belongs to.`, {
      code: 'PLAN_INVALID',
      hint: 'Make a new plan: it shows what is left to do.',
    })
  return { plan, journal }
}

/** How many rows the report of a plan has. */
function countRows({ changes, omissions }: Plan): number {
  return changes.length + omissions.length
}

function locateFiles({ options }: StartOptions, cloudId: string | null): WorkFiles {
  return locateWorkFiles(completeMemoryOptions(options).stateFolder, cloudId)
}

/** Takes the lock for work whose steps release it; where it fails, it is released at once. */
async function withLock<T>(
  { lock }: WorkFiles,
  { signal }: CallOptions,
  work: (lock: HeldAccount) => Promise<T>,
): Promise<T> {
  const held = await holdLock(lock, signal)
  try {
    return await work(held)
  } catch (error) {
    await held.release()
    throw error
  }
}

function begin(
  run: {
    readonly plan: Plan
    readonly files: WorkFiles
    readonly lock: HeldAccount
    readonly journal: JournalRecord | undefined
  },
  { context, kinds, options }: StartOptions,
  call: CallOptions,
): Promise<JobSteps> {
  const { dryRun = false, stopOnFailure = false } = options
  const { secrets } = completeMemoryOptions(options)
  return applyPlan({ context, kinds, secrets, dryRun, stopOnFailure, ...run }, call)
}
