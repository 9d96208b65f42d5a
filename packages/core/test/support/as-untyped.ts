/** What callers without type checks may pass. */
export function asUntyped(value: unknown): never {
  return value as never
}
