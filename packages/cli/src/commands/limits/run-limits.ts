import type { RateLimitState } from '@cloudconnexa/core'
import type { Session } from '../../session/session.ts'
import { createLimitsReport, describeLimits } from './describe-limits.ts'
import { isForPeople } from '../../output/print/is-for-people.ts'
import { learnLimits } from './learn-limits.ts'
import { peekWriteLimits } from './peek-limits.ts'

/** Carries out `limits`. */
export async function runLimits(session: Session): Promise<void> {
  const { terminal } = session
  const report = createLimitsReport(await findLimits(session), terminal.clock.now())
  if (isForPeople(session)) await terminal.output.write(`${describeLimits(report).join('\n')}\n`)
  else await session.print(report)
}

/** What the API says of reads, and what it or other runs have said of writes. */
async function findLimits(session: Session): Promise<RateLimitState> {
  const learned = await learnLimits(await session.openClient([]), { signal: session.signal })
  if (learned.write.capacity !== undefined) return learned
  const write = await peekWriteLimits(session)
  return write === undefined ? learned : { ...learned, write }
}
