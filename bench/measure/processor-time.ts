/** Processor time that this process has used in all its threads, in microseconds. Load from outside hardly touches it. */
export function readProcessorTime(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Processor time per call when a job is done again and again by some callers at once, in microseconds. */
export async function measureTimePerCall(
  job: () => Promise<unknown>,
  { milliseconds, callers }: { readonly milliseconds: number; readonly callers: number },
): Promise<number> {
  let calls = 0
  const before = readProcessorTime()
  const end = performance.now() + milliseconds
  const callRepeatedly = async (): Promise<void> => {
    while (performance.now() < end) {
      await job()
      calls += 1
    }
  }
  await Promise.all(Array.from({ length: callers }, callRepeatedly))
  return (readProcessorTime() - before) / calls
}

/** Collects garbage, so that no contender pays for the garbage of the one before. */
export function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error('Node has to be started with --expose-gc')
  globalThis.gc()
}
