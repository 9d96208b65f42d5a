import type { Residue } from './residue.ts'
import type { Tally } from './tally.ts'

/** What a soak is asked for. */
export interface SoakOptions {
  readonly minutes: number
  readonly seed: number
  /** Called after every round, and some times a second in between. */
  readonly progress?: (progress: SoakProgress) => void
}

/** How far a soak has come. */
export interface SoakProgress {
  readonly round: number
  readonly rounds: number
  readonly isRoundOver: boolean
  readonly calls: number
  readonly faults: number
  readonly problems: number
}

/** What came out of a soak. */
export interface SoakReport {
  readonly tally: Tally
  readonly rounds: number
  /** How many requests were hit by a fault. */
  readonly faults: number
  /** Objects that were compared with what the callers had been told. */
  readonly compared: number
  /** Creations and deletions of unknown outcome: how many of these objects were there, and how many were not. */
  readonly unknownThere: number
  readonly unknownNotThere: number
  /** What the process held on to after each round, and after everything was closed. */
  readonly stocks: readonly Residue[]
  /** Bytes; absent where there were too few rounds to tell. */
  readonly heapGrowth: number | undefined
  /** Handles that are left after all clients are closed. */
  readonly handlesLeft: number
}

/** Bytes that the heap may grow by; a leak of a kilobyte in each call would be many times more. */
export const allowedHeapGrowth: number = 3 * 1024 * 1024
