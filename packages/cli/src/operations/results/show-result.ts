import type { CallOptions } from '@cloudconnexa/core'
import type { CommandInput } from '../../commands/command.ts'
import type { Session } from '../../session/session.ts'
import { findView } from '../../output/views/find-view.ts'
import type { ActionSentence } from '../action-sentence.ts'
import type { OperationPlan } from '../operation-plan.ts'

/** A command that is about to send its requests. */
export interface PreparedRun {
  readonly plan: OperationPlan
  readonly input: CommandInput
  /** The input of the method. */
  readonly values: Readonly<Record<string, unknown>>
  readonly action: ActionSentence
  readonly session: Session
}

/** Options of a method: those of a call, of a job and of a list. */
export interface RunOptions extends CallOptions {
  readonly onProgress?: (progress: unknown) => void
  readonly readAhead?: 0
}

/** Calls the method. What it returns is handed out as it is: a list that goes through a promise would become its first page. */
export type CallMethod = (options?: RunOptions) => unknown

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

/** Calls a method; what waits shows how long it still may. */
export async function callAndWait(
  { plan: { entry }, session }: PreparedRun,
  call: CallMethod,
): Promise<unknown> {
  if (entry.waits !== true) return await call()
  const { showWaiting } = await import('./show-waiting.ts')
  return showWaiting(session, entry, call)
}
