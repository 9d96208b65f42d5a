import { CommandError } from '../errors/command-error.ts'
import type { Session } from '../session/session.ts'
import type { BodyProperty } from './list-properties.ts'
import { readNamedFile } from '../files/read-named-file.ts'
import type { Assignment } from './read-assignments.ts'

type Flags = Readonly<Record<string, unknown>>

/**
 * Reads the secrets that flags name a place of: a file, an environment variable, or the terminal.
 *
 * @param properties - The properties of the body.
 * @param flags - What was typed.
 * @param session - Where variables and the terminal are.
 * @throws {CommandError} when a place has none, or two are named for one secret.
 */
export async function readSecrets(
  properties: readonly BodyProperty[],
  flags: Flags,
  session: Session,
): Promise<readonly Assignment[]> {
  const found: Assignment[] = []
  for (const { path, flag, isSecret } of properties) {
    if (!isSecret) continue
    const places = ['file', 'env', 'prompt'].filter((place) => isSet(flags[`${flag}-${place}`]))
    const [place, other] = places
    if (place === undefined) continue
    if (other !== undefined)
      throw new CommandError(`Both --${flag}-${place} and --${flag}-${other} are set.`, {
        hint: 'Pass one of the two.',
      })
    const value = await readSecret(`--${flag}-${place}`, place, flags[`${flag}-${place}`], session)
    if (value === '')
      throw new CommandError(`The secret of --${flag}-${place} is empty.`, {
        hint: 'Put the secret there.',
      })
    found.push({ path, value })
  }
  return found
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== false
}

async function readSecret(flag: string, place: string, value: unknown, session: Session): Promise<string> {
  const named = String(value)
  if (place === 'prompt') return askSecret(flag, session)
  // An editor ends the file with a line break, which is no part of the secret.
  if (place === 'file') return (await readNamedFile(named, flag)).replace(/\r?\n$/, '')
  const secret = session.terminal.environment[named]
  if (secret === undefined)
    throw new CommandError(`The environment variable ${named}, which ${flag} names, is not set.`, {
      hint: 'Set it, or name another one.',
    })
  return secret
}

async function askSecret(flag: string, { terminal, signal }: Session): Promise<string> {
  const { openQuestions } = await import('../terminal/questions/ask.ts')
  const questions = await openQuestions(terminal, signal)
  if (questions === undefined)
    throw new CommandError(`${flag} needs a terminal to ask on.`, {
      exit: 'refused',
      hint: `Use ${flag.replace(/prompt$/, 'file')} or ${flag.replace(/prompt$/, 'env')} where nobody can type.`,
    })
  return questions.secret({ message: `Secret for ${flag.replace(/-prompt$/, '')}` })
}
