import { CloudConnexaError } from '@cloudconnexa/errors'
import { CommandError } from '../../../errors/command-error.ts'
import type { Questions } from '../../../terminal/questions/ask.ts'
import type { Session } from '../../../session/session.ts'
import type { NewContext } from './new-context.ts'
import { askClientId, askSecret } from './ask-credentials.ts'
import { loadNewCredentials, tryCredentials } from './try-context.ts'

/** What of the credentials somebody has typed, who can type it again. */
interface TypedCredentials {
  readonly clientId: boolean
  readonly clientSecret: boolean
}

/** What {@link tryUntilAccepted} asks. */
interface TryingDependencies {
  readonly session: Session
  /** Absent where nobody can be asked. */
  readonly questions: Questions | undefined
  readonly typed: TypedCredentials
}

/** A context whose credentials the API accepts. */
interface AcceptedContext {
  readonly context: NewContext
  /** As far as it is known. */
  readonly clientId: string | undefined
}

/**
 * Tries the credentials of a context that is not saved yet. Where the API refuses them, asks for what may be wrong with them, and for
 * nothing else.
 *
 * @param context - The context.
 * @param dependencies - Who can be asked, and for what.
 * @throws {CommandError} (exit code 10) when the API refuses them and nobody has typed them.
 */
export async function tryUntilAccepted(
  context: NewContext,
  { session, questions, typed }: TryingDependencies,
): Promise<AcceptedContext> {
  const credentials = await loadNewCredentials(context, session)
  if (credentials === undefined) return { context, clientId: undefined }
  try {
    await tryCredentials(credentials, session)
    return { context, clientId: credentials.clientId }
  } catch (error) {
    const wrong = findWrong(error, context, typed)
    if (questions === undefined || wrong === undefined) {
      if (error instanceof CloudConnexaError)
        await session.note('Nothing was saved. Pass --no-test to save it without a request.')
      throw error
    }
    session.progress.clear()
    const reason = error instanceof Error ? error.message : ''
    await session.terminal.errors.write(`${reason} Correct it here, or press Ctrl+C to end.\n`)
    return tryUntilAccepted(await askAgain(context, wrong, questions), { session, questions, typed })
  }
}

/** Finds what of the credentials may be wrong, and can be typed again. */
function findWrong(
  error: unknown,
  { credentials, baseUrl }: NewContext,
  typed: TypedCredentials,
): TypedCredentials | undefined {
  if ('location' in credentials) return undefined
  // A refusal does not say which of the two it is.
  if (
    error instanceof CommandError &&
    error.exit === 'authentication' &&
    error.cause instanceof CloudConnexaError
  )
    return typed.clientId || typed.clientSecret ? typed : undefined
  // The host follows from the client ID, unless it was named.
  const isWrongHost = baseUrl === undefined && hasUnknownHost(error)
  return isWrongHost && typed.clientId ? { clientId: true, clientSecret: false } : undefined
}

function hasUnknownHost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return Reflect.get(error, 'systemCode') === 'ENOTFOUND' || hasUnknownHost(error.cause)
}

async function askAgain(
  context: NewContext,
  wrong: TypedCredentials,
  questions: Questions,
): Promise<NewContext> {
  const { credentials } = context
  if ('location' in credentials) return context
  const clientId = wrong.clientId ? await askClientId(questions, credentials.clientId) : credentials.clientId
  const clientSecret = wrong.clientSecret ? await askSecret(questions, true) : credentials.clientSecret
  return { ...context, credentials: { clientId, clientSecret } }
}
