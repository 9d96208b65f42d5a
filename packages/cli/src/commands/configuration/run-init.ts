import type { CommandInput } from '../../inputs/command-inputs.ts'
import type { Session } from '../../session/session.ts'
import { readPath } from './configuration-input.ts'

/** Carries out `init`. */
export async function runInit(session: Session, input: CommandInput): Promise<void> {
  const { initConfiguration } = await import('@cloudconnexa/configuration')
  const path = readPath(input)
  const { dryRun } = session.flags
  const written = await initConfiguration(path, { dryRun })
  await session.print(written)
  if (dryRun) return session.note(`Would write ${path}. Nothing was written.`)
  await session.note(`Wrote ${path}. Read it, then run \`cloudconnexa plan ${path}\`.`)
}
