import type { Plan } from '@cloudconnexa/configuration'
import type { CommandInput } from '../inputs/command-inputs.ts'
import { toPrintableLines } from '../text/printable.ts'
import { isForPeople } from '../output/print/is-for-people.ts'
import type { Session } from '../session/session.ts'

/** Writes a plan to standard output: in words for people, as data for programs. */
export async function showPlan(session: Session, plan: Plan, { flags }: CommandInput): Promise<void> {
  session.progress.clear()
  const isMarkdown = flags['markdown'] === true
  if (!isMarkdown && !isForPeople(session)) return session.print(plan)
  const { formatPlan } = await import('@cloudconnexa/configuration')
  await session.terminal.output.write(toPrintableLines(formatPlan(plan, isMarkdown ? 'markdown' : 'text')))
}
