import { callGoals } from './goals/calls.ts'
import type { Goal } from './goals/goal.ts'
import { pageGoals } from './goals/pages.ts'
import { sizeGoals } from './goals/sizes.ts'
import { startGoals } from './goals/starts.ts'

/** The figures to reach, in the order of the programs that measure them. Ratios, because absolute times hold on one machine only. */
export const goals = {
  ...callGoals,
  ...pageGoals,
  ...startGoals,
  ...sizeGoals,
} as const satisfies Readonly<Record<string, Goal>>

/** Names a goal. */
export type GoalName = keyof typeof goals
