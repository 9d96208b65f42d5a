import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A keychain that nobody uses, in a session of its own. */
export interface KeychainSession {
  /** Environment variables with which a program finds it. */
  readonly environment: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

const script =
  'printf %s pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 1; ' +
  'echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null; ' +
  'kill $(pgrep -P $$ gnome-keyring) 2>/dev/null; exit 0'

/**
 * Starts one where `dbus-run-session` and `gnome-keyring-daemon` are installed.
 *
 * @param home - Folder for its files.
 * @returns `undefined` where it cannot be started.
 */
export async function startKeychainSession(home: string): Promise<KeychainSession | undefined> {
  const variables = Object.entries(process.env).filter(
    ([name]) => !/^(XDG_|DBUS_|DISPLAY$|WAYLAND_|GNOME_)/.test(name),
  )
  const child = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: { ...Object.fromEntries(variables), HOME: home },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close').catch(() => undefined)
  const lines = createInterface(child.stdout)
  const line = await Promise.race([once(lines, 'line'), ended])
  const address: unknown = line?.[0]
  if (typeof address !== 'string' || address === '') return undefined
  return {
    environment: { DBUS_SESSION_BUS_ADDRESS: address },
    async stop() {
      child.stdin.end()
      await ended
    },
  }
}
