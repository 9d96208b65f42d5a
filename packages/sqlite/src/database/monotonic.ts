/**
 * Reads the clock that counts from the start of the machine, in milliseconds. `performance.now()` counts from that of the process, and
 * loads a module of Node for it.
 */
export function readMonotonic(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000
}
