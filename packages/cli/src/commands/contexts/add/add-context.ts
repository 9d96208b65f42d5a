import type { ProfileSummary } from '@cloudconnexa/auth/profiles'
import type { RunCommand } from '../../../command/command.ts'
import type { CommandInput } from '../../../inputs/command-inputs.ts'
import { readText } from '../../../inputs/read-flags.ts'
import { CommandError } from '../../../errors/command-error.ts'
import { openQuestions, type Questions } from '../../../terminal/questions/ask.ts'
import { quoteWord } from '../../../text/quote-word.ts'
import { findHost } from '../../../session/contexts/environment-target.ts'
import type { Session } from '../../../session/session.ts'
import { findContextFile, listContexts } from '../../../session/contexts/context-file.ts'
import { getKeychainOptions } from '../../../session/contexts/keychain.ts'
import { choosePlace } from './choose-place.ts'
import type { NewContext, SecretPlace } from './new-context.ts'
import { readCredentials } from './read-credentials.ts'
import { saveContext } from './save-context.ts'
import { tryUntilAccepted } from './try-until-accepted.ts'

const places: readonly SecretPlace[] = ['keychain', 'encrypted', 'file']

async function readName(input: CommandInput, questions: Questions | undefined): Promise<string> {
  const name =
    input.arguments[0] ?? (await questions?.text({ message: 'Name of the context', standard: 'default' }))
  if (name?.trim()) return name.trim()
  throw new CommandError('The context has no name.', { hint: 'Pass one: `cloudconnexa context add office`.' })
}

function findFormer(
  name: string,
  contexts: readonly ProfileSummary[],
  input: CommandInput,
): ProfileSummary | undefined {
  const former = contexts.find((context) => context.name === name)
  if (former === undefined || input.flags['replace'] === true) return former
  throw new CommandError(`There is already a context ${name}.`, {
    hint: 'Pass --replace to replace it, or choose another name.',
  })
}

/** Reads what the context is to be, and asks for what is missing. */
async function readContext(
  name: string,
  input: CommandInput,
  { terminal }: Session,
  questions: Questions | undefined,
): Promise<NewContext> {
  const baseUrl = readText(input, 'base-url')
  const clientId = readText(input, 'client-id')
  const flags = {
    clientId,
    secretFile: readText(input, 'client-secret-file'),
    secretVariable: readText(input, 'client-secret-env'),
    command: readText(input, 'credentials-command'),
    file: readText(input, 'credentials-file'),
    variables: readText(input, 'credentials-env'),
  }
  const credentials = await readCredentials(flags, { terminal, questions })
  // Who has passed the credentials by flags has passed everything by flags.
  const asked = Object.values(flags).every((value) => value === undefined) ? questions : undefined
  const isReadOnly = input.flags['read-only'] === true
  const isTyped = input.flags['typed-confirm'] === true
  const readOnly =
    isReadOnly ||
    (await asked?.confirm('Make it read-only, so that everything but reading is refused?')) === true
  const mayTake = !readOnly && !isTyped
  const typed =
    isTyped ||
    (mayTake &&
      (await asked?.confirm(
        'Require names to be typed before something is deleted or revoked, even with --yes?',
      )) === true)
  return {
    name,
    credentials,
    readOnly,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(typed && { confirm: 'typed' }),
  }
}

function requireHost({ credentials, baseUrl }: NewContext): void {
  if ('location' in credentials || findHost({ ...credentials, baseUrl }) !== undefined) return
  throw new CommandError('The client ID does not name a Cloud ID, and there is no base URL.', {
    hint: 'Copy the whole client ID: it looks like `<prefix>.<cloudId>`. Otherwise pass --base-url.',
  })
}

/** Removes what only the context before has needed. */
async function removeFormerSecret(
  former: ProfileSummary | undefined,
  place: SecretPlace | undefined,
  { terminal }: Session,
): Promise<void> {
  if (former?.secret !== 'keychain' || place === 'keychain') return
  const { deleteKeychainCredentials } = await import('@cloudconnexa/auth')
  await deleteKeychainCredentials(former.name, getKeychainOptions(terminal))
}

/** Adds a context. */
export const addContext: RunCommand = async (session, input) => {
  const { terminal, flags, signal, note } = session
  const questions = await openQuestions(terminal, signal)
  const name = await readName(input, questions)
  const contexts = await listContexts(terminal)
  const former = findFormer(name, contexts, input)
  const read = await readContext(name, input, session, questions)
  requireHost(read)
  const wanted = places.find((place) => place === input.flags['store'])
  const keeps = !('location' in read.credentials)
  const chosen = keeps ? await choosePlace(name, wanted, { terminal, signal, questions }) : undefined
  const typed = {
    clientId: readText(input, 'client-id') === undefined,
    clientSecret:
      (readText(input, 'client-secret-file') ?? readText(input, 'client-secret-env')) === undefined,
  }
  const { context, clientId } =
    input.flags['no-test'] === true
      ? { context: read, clientId: undefined }
      : await tryUntilAccepted(read, { session, questions, typed })
  if (flags.dryRun) return note(`Would save the context ${name}. Nothing was saved.`)
  const done = await saveContext(context, chosen, clientId, terminal)
  await removeFormerSecret(former, chosen?.place, session)
  const isFirst = contexts.every((one) => one.name === name)
  const isCurrent = input.flags['use'] === true || isFirst || former?.isCurrent === true
  if (isCurrent) {
    const { setCurrentProfile } = await import('@cloudconnexa/auth/profiles')
    await setCurrentProfile(name, findContextFile(terminal))
  }
  await note(`Saved the context ${name}. ${done}`)
  await note(
    isCurrent
      ? 'It is the current context.'
      : `Use it with \`--context ${quoteWord(name)}\`, or \`cloudconnexa context use ${quoteWord(name)}\`.`,
  )
}
