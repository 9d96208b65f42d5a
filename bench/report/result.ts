import type { GoalName } from './goals.ts'

/** A table of a program, as text. */
export interface ResultTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A figure that a goal refers to. */
export interface Figure {
  readonly goal: GoalName
  readonly value: number
  /** Lower and upper quartile, where there were rounds. */
  readonly quartiles?: readonly [number, number]
  /** What it was compared with, where that follows from the measurement. */
  readonly against?: string
}

/** What a program has found. */
export interface Result {
  readonly tables: readonly ResultTable[]
  readonly figures: readonly Figure[]
}
