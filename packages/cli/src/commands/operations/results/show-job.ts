import { CommandError } from '../../../errors/command-error.ts'
import { formatNumber } from '../../../text/format-count.ts'
import { findView } from '../../../output/views/find-view.ts'
import type { CallMethod, PreparedRun } from './prepared-run.ts'

/** A report as far as it is read here. It is read structurally, because a plugin's job comes from another copy of core. */
interface ReadReport {
  readonly rows: readonly unknown[]
  readonly failed: number
  readonly done: number
}

function readNumber(holder: unknown, name: string): number {
  const value: unknown = Reflect.get(Object(holder), name)
  return typeof value === 'number' ? value : 0
}

function readReport(report: unknown): ReadReport {
  const rows: unknown = Reflect.get(Object(report), 'rows')
  const counts: unknown = Reflect.get(Object(report), 'counts')
  return {
    rows: Array.isArray(rows) ? rows : [],
    failed: readNumber(counts, 'failed'),
    done: readNumber(counts, 'done') + readNumber(counts, 'unchanged'),
  }
}

function showProgress({ session }: PreparedRun, progress: unknown): void {
  const remaining = readNumber(progress, 'remaining')
  const count = (name: string): string => formatNumber(readNumber(progress, name))
  session.progress.show(`${count('done')} of ${count('total')} done`, remaining > 0 ? remaining : undefined)
}

/**
 * Carries a job out and prints its rows.
 *
 * @param run - The command.
 * @param call - Starts the job.
 * @throws {CommandError} (exit code 40) when a row has failed.
 */
export async function showJob(run: PreparedRun, call: CallMethod): Promise<void> {
  const { session, action } = run
  let report: unknown
  try {
    report = await call({ onProgress: (progress) => showProgress(run, progress) })
  } finally {
    session.progress.clear()
  }
  await session.print(report, findView(run.plan.entry))
  const { failed, rows, done } = readReport(report)
  if (failed > 0)
    throw new CommandError(`${failed} of ${rows.length} failed; the output says which, and why.`, {
      exit: 'partial',
      hint: 'Correct what failed and run the command again: what is done already stays as it is.',
    })
  const what = session.flags.dryRun ? `Nothing was changed: ${action.before}` : action.after
  await session.note(`${what}: ${done} of ${rows.length} done.`)
}
