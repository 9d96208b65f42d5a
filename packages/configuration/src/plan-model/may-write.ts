/** Whether a token may be used to write: it may, unless its scope names reading alone. Of other scopes nothing is known. */
export function mayWrite(scope: string | undefined): boolean {
  const words = scope?.split(/\s+/) ?? []
  return !words.includes('read') || words.includes('write')
}
