import type { Outcome } from '../check.ts'
import { requireKeychain, runCommand } from '../command.ts'

const toolsMissing = 77
const debianPackages = 'libsecret-1-dev pkg-config gnome-keyring dbus dbus-x11 libsecret-tools'

/** Runs the tests that need a keychain, in a session of their own. */
export async function keychainCheck(): Promise<Outcome> {
  // Not with --filter: pnpm then answers with 1, whatever the code of the script.
  const { code, output } = await runCommand([
    'pnpm',
    '--dir',
    'packages/auth',
    '--silent',
    'run',
    'test:keychain',
  ])
  return keychainOutcome(code, output, process.env[requireKeychain] === '1')
}

/** What an exit code of the keychain tests means. */
export function keychainOutcome(code: number, output: string, required: boolean): Outcome {
  if (code === toolsMissing && !required) {
    const details = [
      'The OS keychain was NOT tested:',
      ...output
        .trim()
        .split('\n')
        .map((line) => `  ${line}`),
      'What it needs is installed on Debian and Ubuntu with:',
      `  apt-get install ${debianPackages}`,
      `and a fresh install of the workspace; with ${requireKeychain}=1 this fails instead.`,
    ]
    return { state: 'skipped', note: 'tools missing', details }
  }
  return { state: code === 0 ? 'passed' : 'failed', output }
}
