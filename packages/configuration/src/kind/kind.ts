import type { CallOptions } from '@cloudconnexa/core'
import type { CatalogReference, CatalogSchema } from '@cloudconnexa/core/catalog'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { ObjectState, Protection } from '../model/account.ts'
import type { ConfiguredObject } from '../model/configuration.ts'
import type { Properties } from '../model/properties.ts'

/** Where the objects of a kind are in the files. */
export type KindPlace =
  /** One file for each object, in a folder of this name. */
  | { readonly folder: string }
  /** One file for all objects, an array. */
  | { readonly list: string }
  /** One file for what there is only once in an account. */
  | { readonly file: string }
  /** Inside the file of the parent, as an array under this property. */
  | { readonly parent: string; readonly property: string }

/** What a service returns has an id at least; what there is only once has none. */
export interface KindItem {
  /** Its id; absent on what there is only once. */
  readonly id?: string
}

/** An item as it was listed, with its parent. */
export interface ListedItem<Item> {
  /** What the service returned. */
  readonly item: Item
  /** Id of the parent, where the kind is one of children. */
  readonly parentId?: string
}

/** What a kind reads with. */
export interface KindReader {
  /** A context that refuses everything but reads. */
  readonly context: ServiceContext
  /** For every request. */
  readonly options: CallOptions
  /** The items of another kind, which are read once however many kinds ask: what a response holds of its children costs no request. */
  items(kind: string): Promise<readonly ListedItem<KindItem>[]>
}

/** What a kind writes with. */
export interface KindWriter {
  /** The context of the service. */
  readonly context: ServiceContext
  /** For every request. */
  readonly options: CallOptions
  /** Id of the parent, where the kind is one of children. */
  readonly parentId?: string
}

/** The request bodies of a change, with ids and secrets in place. */
export interface KindChange<Body> {
  /** Id of the object. */
  readonly id: string
  /** What it is, as far as it was read. */
  readonly before: Body
  /** What it becomes: complete, since the API replaces objects as a whole. */
  readonly after: Body
}

/** Something wrong with the objects of a kind. */
export interface KindFinding {
  /** For programs: `ROUTES_OVERLAP`. */
  readonly code: string
  /** For people. */
  readonly message: string
  /** The object that is wrong. */
  readonly object: ConfiguredObject
  /** The property that is wrong, if it is one. */
  readonly path?: string
}

/** What a check knows besides the objects of its kind. */
export interface CheckContext {
  /** The object that one of a kind of children belongs to. */
  readonly findParent: (object: ConfiguredObject) => ConfiguredObject | undefined
  /**
   * Whether properties are those after a plan, where what is absent is not set. Otherwise they are those of files, where what is absent
   * may stay as it is in the account.
   */
  readonly isComplete: boolean
}

/** What is done to an object. A rename is an update whose key changes. */
export type KindAction = 'create' | 'update' | 'delete'

/**
 * A kind of object, as data: where it is in files, how its objects are told apart, and how the services read and write it. All kinds go
 * through the same algorithms.
 *
 * Request bodies are those of the API, with two differences in files that follow from the schema: a property that names an object by id
 * (`x-reference`) loses its suffix, so that `groupId` is `group`, and holds a name; and a secret (`x-secret`) holds a reference.
 */
export interface Kind<Item extends KindItem = KindItem, Body extends object = object> {
  /** Its name, as in the catalog's references: `networkConnector`. */
  readonly name: string
  /** What people call it, in messages: `connector`. */
  readonly title: string
  /** Where its objects are in the files. */
  readonly place: KindPlace
  /** The property of a body that names an object among others of its kind and parent. Absent where there is only one. */
  readonly key?: string
  /**
   * When it is created in relation to others: a lower level comes first, and deletions go the other way. References come on top of it: see
   * `dependsOn` of a change.
   */
  readonly level: number
  /** Loads the JSON Schema of the body, with everything that it refers to in `$defs`. Its order is the order in files. */
  schema(): Promise<CatalogSchema>
  /** References that the schema does not know, by the path of the property in a body: `gatewaysIds`. */
  readonly references?: Readonly<Record<string, CatalogReference>>
  /** Paths (in files) of arrays whose order says nothing. They are sorted; all others keep their order. */
  readonly sets?: readonly string[]
  /** Values (in files) that an absent property stands for, and that are not written. */
  readonly defaults?: Properties
  /**
   * Paths (in files) of objects in which what is absent stays as it is, even where it could be empty; the empty string stands for the
   * object as a whole. For objects whose properties are written one by one.
   */
  readonly keptIn?: readonly string[]
  /** Properties (in files) that the API shows or leaves out by what the parent is. */
  readonly followsParent?: readonly string[]
  /** Paths (in files) that cannot be changed once the object is there. */
  readonly fixed?: readonly string[]
  /** Reads all items. Absent where the API cannot read them: then the state file remembers what was applied. */
  list?(reader: KindReader): Promise<readonly ListedItem<Item>[]>
  /** The request body that would write the item as it was read: the service's own draft. Called where `list` is there. */
  draft?(item: Item): Body
  /** Whether an item appears in files and plans. Default: it does. */
  isManaged?(item: Item): boolean
  /** Why the items that do not appear are left out: a sentence for people. */
  readonly unmanagedReason?: string
  /** What must not be done to the item. */
  protect?(item: Item): Protection | undefined
  /** What is known of the item besides its configuration. */
  describeState?(item: Item): ObjectState
  /**
   * Brings properties (in files) of either side into one form before they are compared: what the API derives by itself is left out. Keeps
   * the order.
   *
   * @param stated - What the file says, where `properties` also has what stays as it is in the account.
   */
  normalize?(properties: Properties, stated?: Properties): Properties
  /**
   * Checks the objects of the kind against each other and their parents: as they are in files, without an account, and once more as a plan
   * makes them.
   */
  check?(objects: readonly ConfiguredObject[], context: CheckContext): readonly KindFinding[]
  /**
   * Creates an object. Absent where there is one in every account.
   *
   * @returns Its id.
   */
  create?(writer: KindWriter, body: Body): Promise<string>
  /** Changes an object. Absent where the API cannot. */
  update?(writer: KindWriter, change: KindChange<Body>): Promise<void>
  /** Deletes an object. Absent where the API cannot. */
  delete?(writer: KindWriter, id: string): Promise<void>
  /** How many requests an action takes. Default 1. */
  countRequests?(action: KindAction, before: Properties | undefined, after: Properties | undefined): number
  /** Whether two objects cannot be there at once, as routes that overlap: then the one that is deleted goes before the one that is created. */
  excludes?(own: Properties, other: Properties): boolean
  /**
   * Whether an object can only be there with another one of the same parent that no reference names, as an IP service with the route that
   * its subnets lie in. Properties as in files.
   */
  needs?(own: Properties, other: { readonly kind: string; readonly properties: Properties }): boolean
  /** Whether creating the object sends mail to somebody: a plan then creates it with `allowInvitations` only. */
  readonly sendsInvitation?: boolean
  /** Whether a new object needs a token before it can connect, which a restore ends with a list of. */
  needsToken?(properties: Properties): boolean
}

/**
 * Keeps the types of a kind together while it is written.
 *
 * @param kind - The kind.
 * @returns The kind as the algorithms take it.
 */
export function defineKind<Item extends KindItem, Body extends object>(kind: Kind<Item, Body>): Kind {
  // Methods take what their own `list` and `draft` have returned: the algorithms never pass items or bodies of another kind.
  return kind
}
