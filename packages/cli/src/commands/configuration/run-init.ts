import type { CommandInput } from '../../inputs/command-inputs.ts'
import type { Session } from '../../session/session.ts'
import { readPath } from './configuration-input.ts'

/** Carries out `init`. */
export async function runInit(session: Session, input: CommandInput): Promise<void> {
  const { initConfiguration } = await import('@cloudconnexa/configuration')
  const path = readPath(input)
  const written = await initConfiguration(path)
  await session.print(written)
  await session.note(`Wrote ${path}. Read it, then run \`cloudconnexa plan ${path}\`.`)
}
