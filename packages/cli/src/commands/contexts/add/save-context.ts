import type { NewProfile } from '@cloudconnexa/auth/profiles'
import type { Terminal } from '../../../terminal/terminal.ts'
import { findContextFile } from '../../../session/contexts/context-file.ts'
import { getKeychainOptions } from '../../../session/contexts/keychain.ts'
import type { ChosenPlace } from './choose-place.ts'
import type { NewContext } from './new-context.ts'

/**
 * Saves a context, and its secret where it was chosen to be.
 *
 * @param context - The context.
 * @param chosen - Where its secret is kept; absent where the credentials stay where they are.
 * @param clientId - The client ID of credentials that stay where they are, as far as it is known.
 * @param terminal - Says where the user keeps settings, and has the keychain.
 * @returns What was done with the secret, as a sentence.
 */
export async function saveContext(
  { name, baseUrl, credentials, readOnly, confirm }: NewContext,
  chosen: ChosenPlace | undefined,
  clientId: string | undefined,
  terminal: Terminal,
): Promise<string> {
  const { saveProfile } = await import('@cloudconnexa/auth/profiles')
  const options = findContextFile(terminal)
  const common = { readOnly, confirm: confirm ?? (false as const), ...(baseUrl !== undefined && { baseUrl }) }
  const save = (profile: NewProfile, passphrase?: string): Promise<void> =>
    saveProfile(name, profile, { ...options, ...(passphrase !== undefined && { passphrase }) })
  if ('location' in credentials) {
    await save({ ...common, credentials: credentials.location, ...(clientId !== undefined && { clientId }) })
    return 'The credentials stay where they are, and are read each time.'
  }
  if (chosen?.place === 'keychain') {
    const { storeKeychainCredentials } = await import('@cloudconnexa/auth')
    await storeKeychainCredentials(name, { ...credentials, baseUrl }, getKeychainOptions(terminal))
    await save({ ...common, clientId: credentials.clientId, keychain: true })
    return 'The client secret is in the keychain.'
  }
  await save({ ...common, ...credentials }, chosen?.passphrase)
  return chosen?.place === 'encrypted'
    ? `The client secret is in ${options.file}, encrypted. Commands ask for the passphrase, or take CLOUDCONNEXA_PASSPHRASE.`
    : `The client secret is in ${options.file} as plain text. Only you can read the file (mode 0600).`
}
