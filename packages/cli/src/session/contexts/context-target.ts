import { profileCredentials } from '@cloudconnexa/auth'
import type { ProfileSummary } from '@cloudconnexa/auth/profiles'
import { CommandError } from '../../errors/command-error.ts'
import { quoteWord } from '../../text/quote-word.ts'
import { findHost } from './environment-target.ts'
import type { Target } from '../target.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { findContextFile, listContexts, requireContext } from './context-file.ts'
import { getKeychainOptions } from './keychain.ts'

/** Finds the context that is used where none is named. */
function requireCurrent(contexts: readonly ProfileSummary[]): ProfileSummary {
  const current = contexts.find(({ isCurrent }) => isCurrent)
  if (current !== undefined) return current
  if (contexts.length === 0) {
    throw new CommandError('There are no credentials: no context, and none in the environment.', {
      exit: 'authentication',
      hint:
        'Run `cloudconnexa context add`, or set CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET. ' +
        'Without an account, try `--local`.',
    })
  }
  const names = contexts.map(({ name }) => name).join(', ')
  throw new CommandError(`No current context is set. There are: ${names}.`, {
    exit: 'authentication',
    hint: `Choose one with \`cloudconnexa context use ${quoteWord(contexts[0]?.name ?? '')}\`, or pass \`--context\`.`,
  })
}

/**
 * Names a context in notes, with the host that its requests go to.
 *
 * @param context - The context.
 */
export function nameContext(context: ProfileSummary): string {
  const host = findHost(context)
  return host === undefined ? context.name : `${context.name} (${host})`
}

/**
 * Finds the target that a context stands for. The passphrase of one whose secret is encrypted is asked for when the secret is needed.
 *
 * @param terminal - Says where the user keeps settings.
 * @param named - Its name; without it, the current context.
 * @throws {CommandError} when there is no such context (exit code 20), or none at all (exit code 10).
 */
export async function findContextTarget(terminal: Terminal, named: string | undefined): Promise<Target> {
  const contexts = await listContexts(terminal)
  const context = named === undefined ? requireCurrent(contexts) : requireContext(named, contexts)
  const { name, readOnly, confirm } = context
  const askPassphrase = async (_name: string, signal: AbortSignal): Promise<string> => {
    const { openQuestions } = await import('../../terminal/questions/ask.ts')
    const questions = await openQuestions(terminal, signal)
    return (await questions?.secret({ message: `Passphrase of the context ${name}` })) ?? ''
  }
  const credentials = profileCredentials(name, {
    ...findContextFile(terminal),
    keychain: getKeychainOptions(terminal),
    ...(terminal.questions && { passphrase: askPassphrase }),
  })
  return { context: name, name: nameContext(context), credentials, readOnly, ...(confirm && { confirm }) }
}
