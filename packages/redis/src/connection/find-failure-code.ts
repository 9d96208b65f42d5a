/**
 * Finds a code that may be shown: of the operating system (`ECONNREFUSED`), or the word that an error of the server begins with
 * (`NOAUTH`). The rest of what a client rejects with may hold the command, an address or a password.
 *
 * @param error - What the client has rejected with.
 */
export function findFailureCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code: unknown = Reflect.get(error, 'code')
  const word = typeof code === 'string' ? code : error.message.split(' ', 1)[0]
  return word !== undefined && /^[A-Z_]{3,30}$/.test(word) ? word : undefined
}
