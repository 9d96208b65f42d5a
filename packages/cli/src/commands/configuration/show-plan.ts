import type { Plan } from '@cloudconnexa/configuration'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { toPrintableLines } from '../../text/printable.ts'
import { isForPeople } from '../../output/print/is-for-people.ts'
import type { Session } from '../../session/session.ts'

/** Writes a plan to standard output: in words for people, as data for programs. */
export async function showPlan(session: Session, plan: Plan, { flags }: CommandInput): Promise<void> {
  session.progress.clear()
  const isMarkdown = flags['markdown'] === true
  if (!isMarkdown && !isForPeople(session)) return session.print(plan)
  const { formatPlan } = await import('@cloudconnexa/configuration')
  await session.terminal.output.write(toPrintableLines(formatPlan(plan, isMarkdown ? 'markdown' : 'text')))
  if (!isMarkdown) await noteOmissions(session, plan)
}

const flagsByCode: ReadonlyMap<string, string> = new Map([
  ['DELETE_NOT_ALLOWED', '--allow-delete'],
  ['INVITATION_NOT_ALLOWED', '--allow-invitations'],
])

/** Names the flags that let a plan do what it leaves out. */
export async function noteOmissions(session: Session, { omissions }: Plan): Promise<void> {
  const flags = new Set(omissions.flatMap(({ code }) => flagsByCode.get(code) ?? []))
  if (flags.size > 0) await session.note(`To include what is left out: ${[...flags].join(' ')}`)
}
