import type { Secret } from '@cloudconnexa/core'
import type { Properties } from './properties.ts'
import type { ObjectAddress } from './object-address.ts'

/** What an account is not made to lose: the whole object is left alone, or it is not deleted. */
export type Protection = 'untouched' | 'not-deleted'

/** What is known of an object besides its configuration; never compared, for warnings only. */
export interface ObjectState {
  /** Whether it is connected right now. */
  readonly isOnline?: boolean
  /** How it is doing, in the API's own word. */
  readonly status?: string
}

/** An object of an account, as it was read. */
export interface AccountObject extends ObjectAddress {
  /** Its id. Of what there is only once in an account, the name of its kind. */
  readonly id: string
  /** Id of its parent, where its kind is one of children. */
  readonly parentId?: string
  /** Its properties in the form of files. */
  readonly properties: Properties
  /**
   * Its secrets by the path of the property: `ipSecConfig.preSharedKey`. The property itself holds a reference. Never written anywhere.
   */
  readonly secrets: ReadonlyMap<string, Secret>
  /** Digest of the properties: it changes when somebody changes the object. Secrets are not part of it. */
  readonly fingerprint: string
  /** What must not be done to it, if anything. */
  readonly protection?: Protection
  /** What is known of it besides its configuration. */
  readonly state: ObjectState
}

/** Something that a reader of an export or plan should know. */
export interface Notice {
  /** For programs, such as `WRITE_ONLY` or `NOT_EXPORTED`. */
  readonly code: string
  /** For people: one sentence. */
  readonly message: string
  /** Which objects are meant, where it is about some. */
  readonly objects?: readonly ObjectAddress[]
}

/** What was read of an account. */
export interface Account {
  /** The Cloud ID; `undefined` where nothing names it, as with a test server. */
  readonly cloudId: string | undefined
  /** When reading began, in milliseconds since 1970. */
  readonly readAt: number
  /** Names of the kinds that were read. */
  readonly kinds: ReadonlySet<string>
  /** Every object of these kinds, in the order of files. */
  readonly objects: readonly AccountObject[]
  /** What could not be read or does not appear. */
  readonly notices: readonly Notice[]
}
