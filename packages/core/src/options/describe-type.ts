/** Names the type of a value that has the wrong one. */
export function describeType(value: unknown): string {
  return value === null ? 'null' : typeof value
}
