/**
 * Writes the stack of an error and the errors that caused it.
 *
 * @param error - Anything that a command has thrown. Errors of the SDK hold causes without messages of others.
 */
export function describeCauses(error: unknown): readonly string[] {
  const lines: string[] = []
  const seen = new Set<unknown>()
  for (let one = error; one instanceof Error && !seen.has(one); one = one.cause) {
    seen.add(one)
    const title = seen.size === 1 ? '' : 'Caused by: '
    lines.push(`${title}${one.stack ?? `${one.name}: ${one.message}`}`)
  }
  return lines
}
