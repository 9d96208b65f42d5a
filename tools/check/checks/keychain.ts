import type { Outcome } from '../check.ts'
import { requireKeychain, runCommand } from '../command.ts'

const toolsMissing = 77
const debianPackages = 'libsecret-1-dev pkg-config gnome-keyring dbus dbus-x11 libsecret-tools'

/** Runs the tests that need a keychain, in a session of their own. */
export async function keychainCheck(): Promise<Outcome> {
  const { code, output } = await runCommand([
    'pnpm',
    '--silent',
    '--filter',
    '@cloudconnexa/auth',
    'run',
    'test:keychain',
  ])
  return keychainOutcome(code, output, process.env[requireKeychain] === '1')
}

/** What an exit code of the keychain tests means. */
export function keychainOutcome(code: number, output: string, required: boolean): Outcome {
  if (code === toolsMissing && !required) {
    const details = [
      'The OS keychain was NOT tested: the tools for it are not installed. On Debian and Ubuntu:',
      `  apt-get install ${debianPackages}`,
      `With ${requireKeychain}=1 this fails instead.`,
    ]
    return { state: 'skipped', note: 'tools missing', details }
  }
  return { state: code === 0 ? 'passed' : 'failed', output }
}
