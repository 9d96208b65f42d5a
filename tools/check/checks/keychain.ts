import { requireKeychain } from '../../shared/run-command.ts'
import type { ToolTests } from './check-with-tools.ts'

/** The tests that need a keychain, in a session of their own. */
export const keychainTests: ToolTests = {
  folder: 'packages/auth',
  script: 'test:keychain',
  subject: 'The OS keychain was',
  debianPackages: 'libsecret-1-dev pkg-config gnome-keyring dbus dbus-x11 libsecret-tools',
  requiredBy: requireKeychain,
}
