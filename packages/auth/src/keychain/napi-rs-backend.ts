import type { KeychainBackend } from './keychain-backend.ts'
import { isUnloadable, loadModule, type UnloadableModule } from './load-module.ts'

// The part of @napi-rs/keyring that is used. Its getPassword returns null where getSecret throws because the store cannot be read,
// and its setPassword needs twice the room on Windows.
interface Entry {
  getSecret(): Promise<readonly number[] | null>
  setSecret(secret: Uint8Array): Promise<void>
  deleteCredential(): Promise<boolean>
}
type EntryConstructor = new (
  service: string,
  account: string,
  options: { readonly linux: { readonly store: 'secret-service' } },
) => Entry

/** The package @napi-rs/keyring. */
export async function loadNapiRs(): Promise<KeychainBackend | UnloadableModule> {
  const module = await loadModule('@napi-rs/keyring')
  if (isUnloadable(module)) return module
  if (typeof module['AsyncEntry'] !== 'function') return { problem: 'installed, but cannot be loaded' }
  // Checked above as far as it can be.
  const AsyncEntry = module['AsyncEntry'] as EntryConstructor
  // By default it falls back to the keyring of the Linux kernel, which forgets everything at a reboot.
  const openEntry = (service: string, account: string): Entry =>
    new AsyncEntry(service, account, { linux: { store: 'secret-service' } })
  return {
    name: 'napi-rs',
    get: async (service, account) => {
      const bytes = await openEntry(service, account).getSecret()
      return bytes === null ? undefined : Buffer.from(bytes).toString('utf8')
    },
    set: async (service, account, value) => {
      await openEntry(service, account).setSecret(Buffer.from(value, 'utf8'))
    },
    delete: async (service, account) => openEntry(service, account).deleteCredential(),
  }
}
