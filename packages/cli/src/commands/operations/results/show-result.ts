import { findView } from '../../../output/views/find-view.ts'
import { callAndWait } from './call-and-wait.ts'
import type { CallMethod, PreparedRun } from './prepared-run.ts'

/** Says what was done; the session has named the Cloud ID before it. */
async function noteChange({ plan: { entry }, action, session }: PreparedRun): Promise<void> {
  if (entry.effect !== 'read') await session.note(`${action.after}.`)
}

/**
 * Calls a method and shows what comes back, by what it returns: a list is read as far as it is asked for, a job is shown row by row,
 * secrets go where they were asked to go.
 *
 * @param run - The command.
 * @param call - Calls the method.
 */
export async function showResult(run: PreparedRun, call: CallMethod): Promise<void> {
  const { plan, session } = run
  if (plan.entry.result === 'list') {
    const { showList } = await import('./show-list.ts')
    return showList(run, call)
  }
  if (plan.entry.result === 'job') {
    const { showJob } = await import('./show-job.ts')
    return showJob(run, call)
  }
  if (plan.mintsSecret) {
    const { showSecret } = await import('./show-secret.ts')
    await showSecret(run, call)
    return noteChange(run)
  }
  const result = await callAndWait(run, call)
  await noteChange(run)
  if (result !== undefined) await session.print(result, findView(plan.entry))
}
