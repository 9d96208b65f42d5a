import { startEmulatorProcess } from './emulator-process.ts'
import { Rounds } from './rounds.ts'
import type { SoakOptions, SoakReport } from './soak-report.ts'
import { Tally } from './tally.ts'

/** Puts the SDK under load and faults in rounds, and compares after each what its callers were told with what is there. */
export async function runSoak({
  minutes,
  seed,
  progress = () => undefined,
}: SoakOptions): Promise<SoakReport> {
  const tally = new Tally()
  const note = (warning: unknown): void => tally.addProblem(`The process was warned: ${String(warning)}`)
  const noteRejection = (reason: unknown): void => tally.addProblem(`Nobody handled ${String(reason)}`)
  process.on('warning', note)
  process.on('unhandledRejection', noteRejection)
  try {
    const emulator = await startEmulatorProcess(seed)
    try {
      const rounds = new Rounds(emulator, tally, { minutes, seed, progress })
      return await Promise.race([rounds.run(), emulator.died])
    } finally {
      await emulator.stop()
    }
  } finally {
    process.off('warning', note)
    process.off('unhandledRejection', noteRejection)
  }
}
