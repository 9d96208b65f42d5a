import { compressionBomb, endlessBody } from './bodies.ts'
import { cancelledBackOff } from './cancelled-back-off.ts'
import { deadlineBeforeRetry } from './deadline.ts'
import { endlessList } from './endless-list.ts'
import { lostCreate, lostDelete, refusedCreate } from './lost-responses.ts'
import { printedErrors } from './printed-errors.ts'
import { redirect } from './redirect.ts'
import type { Scenario } from './scenario.ts'
import { twoRefusals } from './two-refusals.ts'

/** All scenarios, in the order of the table. */
export const scenarios: readonly Scenario[] = [
  lostCreate,
  refusedCreate,
  lostDelete,
  cancelledBackOff,
  deadlineBeforeRetry,
  twoRefusals,
  printedErrors,
  redirect,
  endlessList,
  endlessBody,
  compressionBomb,
]
