/** What callers without type checks may pass. */
export function untyped(value: unknown): never {
  return value as never
}
