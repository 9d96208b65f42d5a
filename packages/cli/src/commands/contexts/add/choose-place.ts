import { CommandError } from '../../../errors/command-error.ts'
import type { Questions } from '../../../terminal/questions/ask.ts'
import type { Terminal } from '../../../terminal/terminal.ts'
import { findKeychainProblem } from '../../../session/contexts/keychain.ts'
import type { SecretPlace } from './new-context.ts'

/** Where a client secret is kept, and what it is encrypted with. */
export interface ChosenPlace {
  readonly place: SecretPlace
  readonly passphrase?: string
}

/** What {@link choosePlace} asks and looks at. */
interface PlaceDependencies {
  readonly terminal: Terminal
  readonly signal: AbortSignal
  /** Absent where nobody can be asked. */
  readonly questions: Questions | undefined
}

/**
 * Chooses where the secret of a new context is kept: in the keychain, if there is one. Otherwise somebody is asked, or the secret is
 * encrypted where there is a passphrase.
 *
 * @param name - The context.
 * @param wanted - As `--store` says.
 * @param dependencies - Who can be asked.
 * @throws {CommandError} when the place that is wanted cannot be used.
 */
export async function choosePlace(
  name: string,
  wanted: SecretPlace | undefined,
  dependencies: PlaceDependencies,
): Promise<ChosenPlace> {
  const { terminal, signal, questions } = dependencies
  if (wanted === 'file') return { place: 'file' }
  if (wanted === 'encrypted') return encrypt(dependencies)
  const problem = await findKeychainProblem(terminal, name, signal)
  if (problem === undefined) return { place: 'keychain' }
  if (wanted === 'keychain') {
    throw new CommandError(`No keychain can be used. ${problem}`, {
      hint: 'Pass `--store encrypted` or `--store file`.',
    })
  }
  const hasPassphrase = Boolean(terminal.environment['CLOUDCONNEXA_PASSPHRASE'])
  const place =
    questions === undefined || hasPassphrase
      ? undefined
      : await questions.choose<SecretPlace>('There is no keychain. Where shall the client secret be kept?', [
          { value: 'encrypted', label: 'In the profile file, encrypted with a passphrase' },
          { value: 'file', label: 'In the profile file as plain text that only you can read (mode 0600)' },
        ])
  return place === 'encrypted' || hasPassphrase ? encrypt(dependencies) : { place: 'file' }
}

async function encrypt({ terminal, questions }: PlaceDependencies): Promise<ChosenPlace> {
  const known = terminal.environment['CLOUDCONNEXA_PASSPHRASE']
  if (known) return { place: 'encrypted', passphrase: known }
  if (questions === undefined) {
    throw new CommandError('There is no passphrase to encrypt the client secret with.', {
      hint: 'Set CLOUDCONNEXA_PASSPHRASE, or pass `--store file`.',
    })
  }
  const passphrase = await questions.secret({
    message: 'New passphrase',
    check: (reply) => (reply === '' ? 'Type a passphrase.' : undefined),
  })
  await questions.secret({
    message: 'The same passphrase again',
    check: (reply) => (reply === passphrase ? undefined : 'It is another one than before.'),
  })
  return { place: 'encrypted', passphrase }
}
