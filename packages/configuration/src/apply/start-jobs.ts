import type { CallOptions } from '@cloudconnexa/core'
import {
  type Job,
  type JobOptions,
  type JobSteps,
  type ServiceContext,
  startJob,
} from '@cloudconnexa/core/service'
import type { KindSet } from '../kind/kind-set.ts'
import type { Plan } from '../plan-model/plan.ts'
import type { ApplyOptions } from './apply-options.ts'

/** What jobs are started with. */
export interface JobDependencies {
  readonly context: ServiceContext
  readonly loadKinds: () => Promise<KindSet>
}

/** Starts the job that carries a plan out. What it needs is loaded when it begins. */
export function startApplyJob(
  { context, loadKinds }: JobDependencies,
  plan: Plan,
  options: ApplyOptions,
): Job {
  const prepare = async (call: CallOptions): Promise<JobSteps> => {
    const { startApply } = await import('./start-apply.ts')
    return startApply(plan, { context, kinds: await loadKinds(), options }, call)
  }
  const countRows = (): number => plan.changes.length + plan.omissions.length
  return startJob(context, { prepare, countRows }, pickJobOptions(options))
}

/** Starts the job that goes on with an apply. How many rows it has is known when the journal was read. */
export function startResumeJob({ context, loadKinds }: JobDependencies, options: ApplyOptions): Job {
  let rows: number | undefined
  const prepare = async (call: CallOptions): Promise<JobSteps> => {
    const { startResume } = await import('./start-apply.ts')
    const started = await startResume({ context, kinds: await loadKinds(), options }, call)
    rows = started.rows
    return started.steps
  }
  return startJob(context, { prepare, countRows: () => rows }, pickJobOptions(options))
}

function pickJobOptions(options: ApplyOptions): JobOptions {
  const { secrets: _, stateFolder: __, ...job } = options
  return job
}
