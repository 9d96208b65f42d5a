// Errors of the SDK speak to programs: of methods, options and properties of the error. On a command line there are none of them.

/** `… In users.list (listUsers, /users).`: the words of the command say it already, and the operation is named apart. */
const calledMethod = / In (?:[a-z]\w*\.)+[a-z]\w*(?: \((?:[^()"]|"[^"]*")*\))?\.$/
const invalidInput =
  /^.+? (?:was called with arguments that are|was invoked with input that is|is) not valid: (?=\S+:? )/

/** `profile "office"`, which is a context here. The file is still one of profiles. */
const namedProfile = /\bprofile(?= ")/g

const hints: readonly (readonly [sdk: RegExp, command: string])[] = [
  // The pause ends with the process.
  [/ No other token is requested for \d+ s\./, ''],
  [/Correct the \w+ named in `issues`\./, 'Correct it and run the command again.'],
  [
    /, or pass "passphrase" to profileCredentials\(\)/,
    ', or run the command on a terminal, which asks for it',
  ],
  [/, or the option `proxy` of the transport/, ''],
  [
    / For a SOCKS proxy, pass an agent or a dispatcher that speaks SOCKS to the transport\./,
    ' SOCKS proxies are not supported.',
  ],
  [/Give a single request more time with the option `attemptTimeout`, or ask/, 'Ask'],
  [/, or raise the client option `maxResponseBytes`/, ''],
  [/, or allow a longer wait with the option `retry\.maxRetryAfter`/, ''],
  [/pass `duplicates: "id"`/, 'pass `--duplicates id`'],
  [/, or pass another source of secrets\./, ', or pass --secrets-file or --secrets-command.'],
  [/pass another `stateFolder`/, 'pass another --state-folder'],
  [
    /, or pass another "file" to profileCredentials\(\) and saveProfile\(\)/,
    ', or set XDG_CONFIG_HOME to another folder',
  ],
  [/the option `timeout`/, '--timeout'],
  [
    /To make changes, create a client without `readOnly`, with a profile or context that is not read-only\./,
    'To make changes, use another context with `--context`.',
  ],
  [/set cloudId or baseUrl \("([^"]+)"\)/, 'set CLOUDCONNEXA_BASE_URL ("$1")'],
]

/**
 * Writes a message of the SDK as a command line says it.
 *
 * @param message - The message; errors of its kind that are not about input stay as they are.
 * @param isInput - Whether the SDK has refused what was typed.
 */
export function toCommandMessage(message: string, isInput: boolean): string {
  const short = message.replace(calledMethod, '').replaceAll(namedProfile, 'context')
  return isInput ? short.replace(invalidInput, 'The input is not valid: ') : short
}

/** Writes a hint of the SDK as a command line says it. */
export function toCommandHint(hint: string): string {
  const worded = hints.reduce((text, [sdk, command]) => text.replace(sdk, command), hint)
  return worded.replaceAll(namedProfile, 'context')
}
