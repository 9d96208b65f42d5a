/** Processor time that this process has used in all its threads, in microseconds. Load from outside hardly touches it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Processor time per call when a job is done again and again by some callers at once, in microseconds. */
export async function timePerCall(
  job: () => Promise<unknown>,
  { milliseconds, callers }: { readonly milliseconds: number; readonly callers: number },
): Promise<number> {
  let calls = 0
  const before = processorTime()
  const end = performance.now() + milliseconds
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      await job()
      calls += 1
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return (processorTime() - before) / calls
}

/** Throws away what can be thrown away, so that nobody pays for the garbage of whoever came before. */
export function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error('Node has to be started with --expose-gc')
  globalThis.gc()
}
