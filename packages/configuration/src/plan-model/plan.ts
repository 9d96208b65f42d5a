import type { FileLocation } from '@cloudconnexa/errors/workflow'
import type { Notice } from '../model/account.ts'
import type { ObjectAddress } from '../model/object-address.ts'
import type { Properties, PropertyValue } from '../model/properties.ts'

/** What a plan does to an object. */
export type PlanAction = 'create' | 'update' | 'rename' | 'delete'

/** A property that a plan changes. Secrets appear as their references, never as values. */
export interface PropertyChange {
  /** Path of the property in files: `routes.0.value`; of an array that is a set, that of the array. */
  readonly path: string
  /** What it is; absent where it is not there. */
  readonly before?: PropertyValue
  /** Its value after the change; absent where the change removes it. */
  readonly after?: PropertyValue
  /** Set where it is a secret whose value differs; both sides are its reference then. */
  readonly isSecret?: true
}

/** What a plan does to one object. */
export interface PlanChange extends ObjectAddress {
  /** Its address as `formatAddress` writes it, by which other changes name it. */
  readonly address: string
  /** What is done. */
  readonly action: PlanAction
  /** Id of the object, where it is there already. */
  readonly objectId?: string
  /** Id of its parent, where that is there already. */
  readonly parentId?: string
  /** How many objects are deleted with it, by their kinds: a network takes its routes along. */
  readonly deletedWith?: Readonly<Record<string, number>>
  /** The key until the rename. */
  readonly renamedFrom?: string
  /** What changes, for people; of what is created or deleted, every property. */
  readonly properties: readonly PropertyChange[]
  /** All properties as they were read; absent for what is created. */
  readonly before?: Properties
  /** All properties after the change, complete; absent for what is deleted. */
  readonly after?: Properties
  /**
   * Properties that are left out of the first request (arrays: empty), because what they name is only created after this object:
   * `userGroups`. A second change with `completes` writes them.
   */
  readonly postponed?: readonly string[]
  /** The address of the change that this one completes with the references that were left out of it. */
  readonly completes?: string
  /** Addresses of the changes that have to be done before this one; where one fails, this one is skipped. */
  readonly dependsOn: readonly string[]
  /** How many requests it takes. */
  readonly requests: number
  /** Fingerprint of the object as it was read; absent for what is created. */
  readonly fingerprint?: string
  /** Where the file says so; absent for what is deleted. */
  readonly location?: FileLocation
}

/** Something a plan would do, and does not. */
export interface PlanOmission extends ObjectAddress {
  /** What is done. */
  readonly action: PlanAction
  /** For programs: `DELETE_NOT_ALLOWED`, `INVITATION_NOT_ALLOWED`, `NOT_SUPPORTED`, `PROTECTED`, … */
  readonly code: string
  /** For people: one sentence. */
  readonly reason: string
}

/** What a plan costs. */
export interface PlanCost {
  /** Requests that write. */
  readonly writes: number
  /** Requests that read, for the checks before each change. */
  readonly reads: number
  /** How long it takes under the limits in force, in milliseconds; `undefined` where they are not known. */
  readonly milliseconds: number | undefined
}

/** Everything that has to be done so that an account is as the files say. Plain data: it is written to a plan file as it is. */
export interface Plan {
  /** Version of the form of plans. */
  readonly planVersion: 1
  /** The Cloud ID that it is for; `null` where nothing names it. */
  readonly cloudId: string | null
  /** When it was made, as an ISO date. */
  readonly createdAt: string
  /** The folder or file of the configuration. */
  readonly source: string
  /** In an order in which they can be done; those that do not depend on each other may be done at once. */
  readonly changes: readonly PlanChange[]
  /** What it would do with other options. */
  readonly omissions: readonly PlanOmission[]
  /** What a reviewer should know. */
  readonly warnings: readonly Notice[]
  /** Why it cannot be applied as it is, such as `PLAN_TOO_LARGE`; `apply` throws the first of them. */
  readonly obstacles: readonly Notice[]
  /** How many objects are created, updated, renamed, deleted and left as they are. */
  readonly counts: Readonly<Record<PlanAction | 'unchanged', number>>
  /** How many users would be sent an invitation. */
  readonly invitations: number
  /** Addresses of objects that are protected from then on: they cannot be deleted before a later apply says `$protected: false`. */
  readonly protectedAddresses: readonly string[]
  /** Whether that is something else than this machine remembers: then there is something to apply, also without changes. */
  readonly changesProtection: boolean
  /** References to secrets that applying it needs: `office/ipsec`. */
  readonly secrets: readonly string[]
  /** Requests and time. */
  readonly cost: PlanCost
  /** Digest of all of the above but `createdAt` and `cost`; `apply` refuses a plan that was edited. */
  readonly digest: string
}

/** What a plan may contain. */
export interface PlanOptions {
  /** Plans deletions of what the files do not name. Default `false`: they are omissions. */
  readonly allowDelete?: boolean | undefined
  /** Plans the creation of users, who are sent an invitation. Default `false`: they are omissions. */
  readonly allowInvitations?: boolean | undefined
  /**
   * Kinds of which more than 30 % may be updated or deleted where there are ten or more; `true` stands for all. Otherwise such a plan has
   * an obstacle (`PLAN_TOO_LARGE`).
   */
  readonly allowLargeChanges?: boolean | readonly string[] | undefined
}
