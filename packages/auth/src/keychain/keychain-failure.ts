import { ConfigurationError } from '@cloudconnexa/errors'

interface Explanation {
  /** What the backends say in this case. */
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
}

const otherStore = 'or keep tokens in a file: fileTokenStore().'

const explanations: readonly Explanation[] = [
  {
    pattern: /autolaunch|DBUS_SESSION_BUS_ADDRESS|\$DISPLAY/,
    message: 'there is no D-Bus session',
    hint: `Run the program in a desktop session or under dbus-run-session, ${otherStore}`,
  },
  {
    pattern: /org\.freedesktop\.secrets|ServiceUnknown/,
    message: 'no secret service runs in this session',
    hint: `Start one, for example gnome-keyring-daemon or KWallet, ${otherStore}`,
  },
  {
    pattern: /locked|prompt was dismissed/i,
    message: 'it is locked',
    hint: `Unlock the keyring and try again, ${otherStore}`,
  },
  {
    pattern: /Object does not exist at path|no result found/,
    message: 'it has no default keyring, or the keyring is locked',
    hint: `Create or unlock a keyring named "login", ${otherStore}`,
  },
]

/**
 * The error for a keychain that does not work. Nothing of the failure is kept: it could quote the entry.
 *
 * @param backend - Name of the backend.
 * @param failure - What it has thrown.
 */
export function createUnavailableError(backend: string, failure: unknown): ConfigurationError {
  const text = failure instanceof Error ? failure.message : ''
  const known = explanations.find(({ pattern }) => pattern.test(text))
  const message = known?.message ?? 'the operating system refused the call'
  return new ConfigurationError(`The keychain (${backend}) cannot be used: ${message}.`, {
    code: 'TOKEN_STORE_UNAVAILABLE',
    hint: known?.hint ?? `Check that the keychain of this user works, ${otherStore}`,
  })
}
