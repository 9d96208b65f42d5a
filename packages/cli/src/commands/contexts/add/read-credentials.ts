import type { CredentialLocation } from '@cloudconnexa/auth/profiles'
import { CommandError } from '../../../errors/command-error.ts'
import type { Questions } from '../../../terminal/questions/ask.ts'
import type { Terminal } from '../../../terminal/terminal.ts'
import { splitWords } from '../../../text/split-words.ts'
import { askClientId, askSecret } from './ask-credentials.ts'
import type { NewContext } from './new-context.ts'
import { readSecret } from './read-secret.ts'

/** What was typed for the credentials of a new context. */
export interface CredentialFlags {
  readonly clientId?: string | undefined
  readonly secretFile?: string | undefined
  readonly secretVariable?: string | undefined
  readonly command?: string | undefined
  readonly file?: string | undefined
  readonly variables?: string | undefined
}

/** What {@link readCredentials} asks and reads. */
interface ReadingDependencies {
  readonly terminal: Terminal
  /** Absent where nobody can be asked. */
  readonly questions: Questions | undefined
}

/** Finds where the credentials stay, if they stay where they are. */
function readLocation({ command, file, variables }: CredentialFlags): CredentialLocation | undefined {
  if (command !== undefined) return { command: splitWords(command, '--credentials-command') }
  // The profile file has a folder of its own, to which a relative path would belong.
  if (file !== undefined) return { file: process.getBuiltinModule('node:path').resolve(file) }
  if (variables === undefined) return undefined
  const [clientId, clientSecret, ...others] = variables.split(',').map((name) => name.trim())
  if (clientId && clientSecret && others.length === 0) return { environment: { clientId, clientSecret } }
  throw new CommandError('--credentials-env does not name two variables.', {
    hint: 'Pass the names of two variables: `--credentials-env OFFICE_ID,OFFICE_SECRET`.',
  })
}

function refuseSeveral(flags: CredentialFlags): void {
  const { command, file, variables, clientId, secretFile, secretVariable } = flags
  const locations = [command, file, variables].filter((one) => one !== undefined)
  const own = [clientId, secretFile, secretVariable].filter((one) => one !== undefined)
  if (locations.length > 1 || (locations.length === 1 && own.length > 0)) {
    throw new CommandError('Several flags say where the credentials are.', {
      hint: 'Pass --client-id with --client-secret-file or --client-secret-env, or one of the --credentials-… flags.',
    })
  }
}

/**
 * Reads the credentials of a new context from flags, and asks for what is missing.
 *
 * @param flags - What was typed.
 * @param dependencies - Who can be asked.
 * @throws {CommandError} when something is missing and nobody can be asked, or a flag does not fit.
 */
export async function readCredentials(
  flags: CredentialFlags,
  { terminal, questions }: ReadingDependencies,
): Promise<NewContext['credentials']> {
  refuseSeveral(flags)
  const location = readLocation(flags)
  if (location !== undefined) return { location }
  const secret = await readSecret({ file: flags.secretFile, variable: flags.secretVariable }, terminal)
  if (flags.clientId !== undefined && secret !== undefined)
    return { clientId: flags.clientId, clientSecret: secret }
  if (questions === undefined) throw createMissing()
  const clientId = flags.clientId ?? (await askClientId(questions))
  return { clientId, clientSecret: secret ?? (await askSecret(questions)) }
}

function createMissing(): CommandError {
  return new CommandError('The credentials are missing, and there is no terminal to ask for them.', {
    hint: 'Pass --client-id with --client-secret-file or --client-secret-env, or --credentials-command.',
  })
}
