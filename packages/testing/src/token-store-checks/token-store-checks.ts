import { checkOptions, type OptionRule, optionRules } from '@cloudconnexa/core/runtime'
import { type CheckTable, createChecks } from '../conformance/create-checks.ts'
import type { ConformanceCheck } from '../subject/conformance-options.ts'
import type { TokenStoreChecksOptions } from '../token-stores/store-options.ts'
import {
  checkExclusion,
  checkFailingWork,
  checkFences,
  checkLockSignal,
  checkLostLease,
  checkSeparateLocks,
} from './locks.ts'
import { checkDamaged, checkSealed } from './secrecy.ts'
import { checkAbandonedLock, checkEndlessWork } from './stuck-locks.ts'
import { checkCredentials, checkKeeping, checkProperties, checkSharing } from './tokens.ts'

type Check = CheckTable<TokenStoreChecksOptions>[string]

const checks: CheckTable<TokenStoreChecksOptions> = {
  keeping: checkKeeping,
  properties: checkProperties,
  credentials: checkCredentials,
  sharing: checkSharing,
  exclusion: skipWithoutLock(checkExclusion),
  'separate-locks': skipWithoutLock(checkSeparateLocks),
  fences: skipWithoutLock(checkFences),
  'lost-lease': skipWithoutLock(checkLostLease),
  'lock-signal': skipWithoutLock(checkLockSignal),
  'failing-work': skipWithoutLock(checkFailingWork),
}

/** A check that is missing because its option is misspelled would pass unnoticed. */
const rules: Readonly<Record<keyof TokenStoreChecksOptions, OptionRule>> = {
  create: optionRules.function,
  dump: optionRules.function,
  damage: optionRules.function,
  abandonLock: optionRules.function,
  endlessWork: optionRules.positive,
  patience: optionRules.positive,
}

/**
 * Creates the checks that a token store has to pass, for any test runner:
 * `for (const { name, run } of createTokenStoreChecks({ … })) test(name, run)`. Nothing is created before `run`. Checks of locks
 * pass where a store has none; `sharing` then makes sure that nobody shares it.
 *
 * @returns Independent checks; each rejects with a `ConformanceError` that lists its findings.
 */
export function createTokenStoreChecks(options: TokenStoreChecksOptions): readonly ConformanceCheck[] {
  checkOptions('createTokenStoreChecks()', options, rules, ['create'])
  const { abandonLock, damage, dump, endlessWork } = options
  return createChecks(
    {
      ...checks,
      ...(abandonLock === undefined
        ? {}
        : { 'abandoned-lock': () => checkAbandonedLock(options, abandonLock) }),
      ...(endlessWork === undefined ? {} : { 'endless-work': () => checkEndlessWork(options, endlessWork) }),
      ...(dump === undefined ? {} : { sealed: () => checkSealed(options, dump) }),
      ...(damage === undefined ? {} : { damaged: () => checkDamaged(options, damage) }),
    },
    options,
  )
}

/** Lets a store pass that has no lock. */
function skipWithoutLock(check: Check): Check {
  return async (options) => ((await options.create()).withLock === undefined ? [] : check(options))
}
