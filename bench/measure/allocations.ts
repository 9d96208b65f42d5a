import { getHeapStatistics } from 'node:v8'

/** Bytes that V8 has allocated on the heap of this process so far; `undefined` where it does not count them (before Node.js 26). */
export function readAllocatedBytes(): number | undefined {
  // The types are those of the newest Node.js.
  const { total_allocated_bytes: bytes }: { readonly total_allocated_bytes?: number } = getHeapStatistics()
  return bytes
}
