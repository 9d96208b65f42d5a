import { checkOptions, type OptionRule, optionRules } from '@cloudconnexa/core/runtime'
import { type CheckTable, createChecks } from '../conformance/create-checks.ts'
import type { ConformanceCheck } from '../subject/conformance-options.ts'
import { checkForeignUser, checkHeaders } from './foreign-user.ts'
import { checkLearning, checkUnlimited } from './learning.ts'
import { checkClose, checkLostState, checkSecrets, checkState } from './lifecycle.ts'
import {
  checkAlone,
  checkOrder,
  checkRefills,
  checkShared,
  checkSharedThroughput,
  checkThroughput,
} from './pacing.ts'
import { checkDoubleRelease, checkSeparation, checkUnsent } from './permits.ts'
import { checkLongPause, checkPause } from './refusals.ts'
import { checkCancellation, checkDeadline, checkShare } from './waiting.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'

const checks: CheckTable<RateLimiterChecksOptions> = {
  'learned-limits': checkLearning,
  'no-limits': checkUnlimited,
  alone: checkAlone,
  shared: checkShared,
  throughput: checkThroughput,
  'shared-throughput': checkSharedThroughput,
  refills: checkRefills,
  order: checkOrder,
  headers: checkHeaders,
  'foreign-user': checkForeignUser,
  pause: checkPause,
  'long-pause': checkLongPause,
  cancellation: checkCancellation,
  deadline: checkDeadline,
  share: checkShare,
  unsent: checkUnsent,
  'double-release': checkDoubleRelease,
  separation: checkSeparation,
  state: checkState,
  close: checkClose,
}

/** A check that is missing because its option is misspelled would pass unnoticed. */
const rules: Readonly<Record<keyof RateLimiterChecksOptions, OptionRule>> = {
  create: optionRules.function,
  advance: optionRules.function,
  period: optionRules.positive,
  lose: optionRules.function,
  dump: optionRules.function,
}

/**
 * Creates the checks that a rate limiter has to pass, for any test runner:
 * `for (const { name, run } of createRateLimiterChecks({ … })) test(name, run)`. A simulated API with a token bucket stands on
 * the other side. Nothing is created before `run`. Run one check after the other.
 *
 * @returns Independent checks; each rejects with a `ConformanceError` that lists its findings.
 */
export function createRateLimiterChecks(options: RateLimiterChecksOptions): readonly ConformanceCheck[] {
  checkOptions('createRateLimiterChecks()', options, rules, ['create'])
  const { dump, lose } = options
  return createChecks(
    {
      ...checks,
      ...(lose === undefined ? {} : { 'lost-state': () => checkLostState(options, lose) }),
      ...(dump === undefined ? {} : { secrets: () => checkSecrets(options, dump) }),
    },
    options,
  )
}
