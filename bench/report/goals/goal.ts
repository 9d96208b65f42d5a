/** What a figure should be at most. */
export interface Goal {
  readonly what: string
  /** The figure must not be above this. */
  readonly most: number
  /** How the figure is written. */
  readonly unit: 'times' | 'bytes' | 'part' | 'count'
  /** Why it is this and neither more nor less. */
  readonly reason: string
  /** What stands in the way, shown where the goal is not reached. */
  readonly obstacle?: string
}
