import type { FileLocation } from '@cloudconnexa/errors/workflow'
import type { ObjectAddress } from './object-address.ts'
import type { Properties } from './properties.ts'

/** The version of the format of files that this package writes, and the newest that it reads. */
export const formatVersion = 1

/** What a file says about an object besides its properties: the keys with a `$`. */
export interface ObjectDirectives {
  /** `$renamedFrom`: the key that the object has in the account, until the plan is applied. */
  readonly renamedFrom?: string
  /** `$protected`: a plan that would delete it is refused, until `false` was applied. */
  readonly isProtected?: boolean
}

/** An object as the files want it. */
export interface ConfiguredObject extends ObjectAddress {
  /**
   * Its properties as they were written. What is absent is empty where that is possible, and otherwise stays as it is in the account: see
   * `completeProperties`.
   */
  readonly properties: Properties
  /** What the file says about it besides. */
  readonly directives: ObjectDirectives
  /** Where each property is by its path, as in `routes.0.value`; the object itself by the empty string. */
  readonly locations: ReadonlyMap<string, FileLocation>
}

/** What the files say. */
export interface Configuration {
  /** The folder or file that they were read from, as the caller named it. */
  readonly source: string
  /**
   * Names of the kinds that are managed: those that have a file or folder. Children are managed where their property stands in the file of
   * the parent, which `managedChildren` says.
   */
  readonly managed: ReadonlySet<string>
  /** Kinds of children that are managed, by the address of the parent as `formatAddress` writes it. */
  readonly managedChildren: ReadonlyMap<string, ReadonlySet<string>>
  /** Every object, in the order of kinds and files. */
  readonly objects: readonly ConfiguredObject[]
}
