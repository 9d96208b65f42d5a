import type { KeychainBackend } from './keychain-backend.ts'
import { isUnloadable, loadModule, type UnloadableModule } from './load-module.ts'

// The part of keytar that is used. Its findCredentials crashes the process when a Linux keyring is locked: never call it.
interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

/** The package keytar. It is archived and not maintained, but it is what many machines have. */
export async function loadKeytar(): Promise<KeychainBackend | UnloadableModule> {
  const module = await loadModule('keytar')
  if (isUnloadable(module)) return module
  if (typeof module['getPassword'] !== 'function') return { problem: 'installed, but cannot be loaded' }
  // Checked above by one of its functions; the package is archived and does not change.
  const keytar = module as unknown as Keytar
  return {
    name: 'keytar',
    get: async (service, account) => (await keytar.getPassword(service, account)) ?? undefined,
    set: (service, account, value) => keytar.setPassword(service, account, value),
    delete: (service, account) => keytar.deletePassword(service, account),
  }
}
