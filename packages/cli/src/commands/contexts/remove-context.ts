import type { RunCommand } from '../../command/command.ts'
import { findContextFile, listContexts, requireContext } from '../../session/contexts/context-file.ts'
import { nameContext } from '../../session/contexts/context-target.ts'
import { getKeychainOptions } from '../../session/contexts/keychain.ts'

/** Removes a context, and the secret that is kept for it. */
export const removeContext: RunCommand = async (session, input) => {
  const [name = ''] = input.arguments
  const { terminal, flags, note } = session
  const contexts = await listContexts(terminal)
  const context = requireContext(name, contexts)
  const isInKeychain = context.secret === 'keychain'
  const what = `the context ${nameContext(context)}${isInKeychain ? ' and its secret in the keychain' : ''}`
  if (flags.dryRun) return note(`Would remove ${what}. Nothing was removed.`)
  await session.confirm({ sentence: `Remove ${what}`, name, isLocal: true })
  const { deleteProfile } = await import('@cloudconnexa/auth/profiles')
  // First, because a context without its secret would be an error from now on, and a secret without its context is only left over.
  await deleteProfile(name, findContextFile(terminal))
  if (isInKeychain) {
    const { deleteKeychainCredentials } = await import('@cloudconnexa/auth')
    await deleteKeychainCredentials(name, getKeychainOptions(terminal))
  }
  await note(
    `Removed ${what}. The API key is still valid: delete it in the administration portal if nobody needs it.`,
  )
  if (context.isCurrent && contexts.length > 1)
    await note('No context is the current one now: choose one with `cloudconnexa context use`.')
}
