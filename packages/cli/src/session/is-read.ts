const reads: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** Whether requests with an HTTP method change nothing. */
export function isRead(method: string): boolean {
  return reads.has(method)
}
