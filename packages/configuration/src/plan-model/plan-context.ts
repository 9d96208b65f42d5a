import type { RateLimitState } from '@cloudconnexa/core'
import type { KindSet } from '../kind/kind-set.ts'
import type { AccountObject } from '../model/account.ts'
import type { Properties } from '../model/properties.ts'
import type { PlanOptions } from './plan.ts'

/** Whether a secret of the account is the one that a file refers to. `unknown` is never taken for `same`. */
export type SecretVerdict = 'same' | 'different' | 'unknown'

/** What is known besides the account and the files: from the secrets at hand and the state file. */
export interface PlanMemory {
  /** Compares a secret of the account with the one that a reference stands for. */
  compareSecret(object: AccountObject, path: string, reference: string): SecretVerdict
  /** Whether these are the properties that were last applied to what cannot be read; `undefined` where that is not known. */
  isApplied(address: string, properties: Properties): boolean | undefined
  /** Addresses that were `$protected` when they were applied last. */
  readonly protectedAddresses: ReadonlySet<string>
}

/** What a plan is made with. */
export interface PlanContext {
  readonly kinds: KindSet
  /** What may be in it. */
  readonly options: PlanOptions
  /** The limits in force, for the time it takes. */
  readonly limits?: RateLimitState | undefined
  /** The current time, in milliseconds since 1970. */
  readonly now: number
  /** Default: nothing is remembered, and no secret is known. */
  readonly memory?: PlanMemory | undefined
  /** Objects of kinds that the files do not manage, which may refer to what is deleted. Default: none. */
  readonly referrers?: readonly AccountObject[] | undefined
  /** Scope of the access token, where it is known. */
  readonly scope?: string | undefined
}

/** Memory of a machine that has applied nothing yet. */
export const emptyMemory: PlanMemory = {
  compareSecret: () => 'unknown',
  isApplied: () => undefined,
  protectedAddresses: new Set(),
}
