import type { Session } from '../session/session.ts'
import { createLimitsReport, describeLimits } from './describe-limits.ts'
import { isForPeople } from './is-for-people.ts'
import { learnLimits } from './learn-limits.ts'

/** Carries out `limits`. */
export async function runLimits(session: Session): Promise<void> {
  const { terminal, signal } = session
  const client = await session.openClient()
  const report = createLimitsReport(await learnLimits(client, { signal }), terminal.clock.now())
  if (isForPeople(session)) await terminal.output.write(`${describeLimits(report).join('\n')}\n`)
  else await session.print(report)
}
