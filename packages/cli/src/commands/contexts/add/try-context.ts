import type { CredentialSource, Credentials } from '@cloudconnexa/auth'
import { AuthenticationError, AuthorizationError, type CloudConnexaError } from '@cloudconnexa/errors'
import { createNoteLogger } from '../../../session/connection/note-logger.ts'
import { createCommandClient } from '../../../session/connection/open-client.ts'
import { CommandError } from '../../../errors/command-error.ts'
import { ChangeWatch } from '../../../session/safety/change-watch.ts'
import type { Session } from '../../../session/session.ts'
import { findContextFile } from '../../../session/contexts/context-file.ts'
import type { NewContext } from './new-context.ts'

/** Statuses with which a token request is refused for the credentials in it. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403])

/**
 * Loads the credentials of a context that is not saved yet, as they will be loaded once it is.
 *
 * @param context - The context.
 * @param session - What the command works with.
 * @throws {ConfigurationError} when they are not there, or cannot be used.
 */
export async function loadNewCredentials(
  { name, credentials, baseUrl }: NewContext,
  { terminal, signal }: Pick<Session, 'terminal' | 'signal'>,
): Promise<Credentials | undefined> {
  const { explicitCredentials, profileCredentials } = await import('@cloudconnexa/auth')
  if (!('location' in credentials)) return explicitCredentials({ ...credentials, baseUrl }).load(signal)
  const { mkdtemp, rm } = process.getBuiltinModule('node:fs/promises')
  const { join } = process.getBuiltinModule('node:path')
  const { saveProfile } = await import('@cloudconnexa/auth/profiles')
  const folder = await mkdtemp(join(process.getBuiltinModule('node:os').tmpdir(), 'cloudconnexa-'))
  try {
    // It says where the credentials are, and holds none.
    const options = { ...findContextFile(terminal), file: join(folder, 'profiles.json') }
    await saveProfile(
      name,
      { credentials: credentials.location, ...(baseUrl !== undefined && { baseUrl }) },
      options,
    )
    return await profileCredentials(name, options).load(signal)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Tries credentials with a token request and one read.
 *
 * @param credentials - What was loaded.
 * @param session - What the command works with.
 * @throws {CommandError} (exit code 10) when the API refuses them.
 */
export async function tryCredentials(
  credentials: Credentials,
  { terminal, signal, calls, note }: Pick<Session, 'terminal' | 'signal' | 'calls' | 'note'>,
): Promise<void> {
  const source: CredentialSource = { name: 'new context', load: () => Promise.resolve(credentials) }
  const command = await createCommandClient(
    {
      terminal,
      target: { name: 'new context', credentials: source, readOnly: true },
      logger: createNoteLogger((line) => void note(line)),
      watch: new ChangeWatch(false, () => Promise.resolve()),
      calls,
      isDryRun: false,
    },
    new Map(),
  )
  try {
    await command.client.ready({ signal })
    await command.client.request({ method: 'GET', path: '/regions' }, { signal })
    await note('The API accepts the credentials.')
  } catch (error) {
    if (error instanceof AuthorizationError)
      return await note('The API accepts the credentials, but they may not read regions.')
    // A token request also fails where the API cannot be reached, and says nothing of the credentials then.
    if (error instanceof AuthenticationError && refusals.has(error.status ?? 0)) throw createRefused(error)
    throw error
  } finally {
    await command.close()
  }
}

function createRefused(error: CloudConnexaError): CommandError {
  return new CommandError(`The API refuses the credentials, and nothing was saved. ${error.message}`, {
    exit: 'authentication',
    ...(error.hint !== undefined && { hint: error.hint }),
    cause: error,
  })
}
