import type { KillPoint, PointKind } from './kill-points.ts'

/** What the program is to do, as the first argument in JSON. */
export interface CrashTask {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  /** A plan file to apply; absent to resume. */
  readonly planPath?: string
  readonly stateFolder: string
  /** Where the program ends itself. */
  readonly kill?: KillPoint
}

/** What the program prints where it was not killed. */
export interface CrashResult {
  readonly counts: Readonly<Record<string, number>>
  /** Messages of what has failed. */
  readonly failures: readonly string[]
  readonly points: Readonly<Partial<Record<PointKind, number>>>
}
