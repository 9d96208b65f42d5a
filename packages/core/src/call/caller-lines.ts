/**
 * Adds to the stack of an error the lines of those who await this call. V8 leaves them out where there are more lines of the SDK
 * than it keeps, and where the error comes from an event of a socket, which nobody awaits. To be called right behind an `await`,
 * where only one line of the SDK is left.
 */
export function addCallerLines(error: unknown): void {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return
  const here: { readonly stack?: string } = {}
  Error.captureStackTrace(here, addCallerLines)
  const known = error.stack
  const missing = (here.stack ?? '').split('\n').filter((line) => isAwaiting(line) && !known.includes(line))
  if (missing.length === 0) return
  Object.defineProperty(error, 'stack', {
    value: [known, ...missing].join('\n'),
    writable: true,
    configurable: true,
  })
}

function isAwaiting(line: string): boolean {
  return /^\s+at async /.test(line)
}
