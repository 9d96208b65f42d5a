import type { CallMethod, PreparedRun } from './prepared-run.ts'

/** Calls a method; what waits shows how long it still may. */
export async function callAndWait(
  { plan: { entry }, session }: PreparedRun,
  call: CallMethod,
): Promise<unknown> {
  if (entry.waits !== true) return await call()
  const { showWaiting } = await import('./show-waiting.ts')
  return showWaiting(session, entry, call)
}
