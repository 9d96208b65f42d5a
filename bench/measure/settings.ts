/** How long and how often a program measures. */
export interface Settings {
  /** Alternating rounds: in each of them every contender has its turn. */
  readonly rounds: number
  /** The same where a turn is the start of a process, which load from outside disturbs most. */
  readonly starts: number
  /** The same where something is counted, which hardly differs from round to round. */
  readonly counts: number
  /** Pages of 1,000 users to read. */
  readonly pages: number
  /** Length of one turn where a turn is a time, in milliseconds. */
  readonly slice: number
  /** Only what the goals need. */
  readonly quick: boolean
}

/** The run that is written down. */
export const fullSettings: Settings = {
  rounds: 9,
  starts: 15,
  counts: 3,
  pages: 100,
  slice: 200,
  quick: false,
}

/** The run that ends in under two minutes. */
export const quickSettings: Settings = { rounds: 4, starts: 4, counts: 1, pages: 20, slice: 100, quick: true }
