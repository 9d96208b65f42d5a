import type { CommandInput } from '../../inputs/command-inputs.ts'
import { isForPeople } from '../../output/print/is-for-people.ts'
import { formatCount } from '../../text/format-count.ts'
import type { Session } from '../../session/session.ts'
import { readPath } from './configuration-input.ts'

/** Carries out `validate`. */
export async function runValidate(session: Session, input: CommandInput): Promise<void> {
  const { validateConfiguration } = await import('@cloudconnexa/configuration')
  const path = readPath(input)
  const { objects } = await validateConfiguration(path)
  const counts: Record<string, number> = {}
  for (const { kind } of objects) counts[kind] = (counts[kind] ?? 0) + 1
  if (!isForPeople(session)) await session.print(counts)
  await session.note(`${path} is valid: ${formatCount(objects.length, 'object')}.`)
}
