/** What an id names: objects of one kind, or of kinds that depend on a property or parameter beside it. */
export type CatalogReference =
  | { readonly kind: string }
  | {
      /** The property or parameter beside it that decides. */
      readonly by: string
      /** The kinds by the value beside it; one that is missing names nothing that is known. */
      readonly kinds: Readonly<Record<string, readonly string[]>>
    }

/** The part of JSON Schema (draft 2020-12) that catalogs use, and a few facts that it has no keyword for. */
export interface CatalogSchema {
  /** Another schema: `#/$defs/NetworkRequest`. */
  readonly $ref?: string
  /** The schemas that references lead to. */
  readonly $defs?: Readonly<Record<string, CatalogSchema>>
  /** JSON type, or several. */
  readonly type?: string | readonly string[]
  /** What it is, in plain text. */
  readonly description?: string
  /** Values that may be there. */
  readonly examples?: readonly unknown[]
  /** The only values that are accepted. */
  readonly enum?: readonly unknown[]
  /** The only value that is accepted. */
  readonly const?: unknown
  /** Schemas of which one has to fit. */
  readonly anyOf?: readonly CatalogSchema[]
  /** Schemas of which exactly one has to fit. */
  readonly oneOf?: readonly CatalogSchema[]
  /** Schemas that all have to fit. */
  readonly allOf?: readonly CatalogSchema[]
  /** Properties of an object. */
  readonly properties?: Readonly<Record<string, CatalogSchema>>
  /** Properties that must be there. */
  readonly required?: readonly string[]
  /** Whether other properties are accepted, or what they have to be. */
  readonly additionalProperties?: boolean | CatalogSchema
  /** Items of an array. */
  readonly items?: CatalogSchema
  /** Such as `uuid` or `date-time`. */
  readonly format?: string
  /** Regular expression that a string has to match. */
  readonly pattern?: string
  /** Smallest number. */
  readonly minimum?: number
  /** Largest number. */
  readonly maximum?: number
  /** Fewest characters. */
  readonly minLength?: number
  /** Most characters. */
  readonly maxLength?: number
  /** Fewest items. */
  readonly minItems?: number
  /** Most items. */
  readonly maxItems?: number
  /** No item may occur twice. */
  readonly uniqueItems?: boolean
  /** What the id, or each id of an array, names. */
  readonly 'x-reference'?: CatalogReference
  /** The value grants access to something: never print or store it unasked. */
  readonly 'x-secret'?: true
  /** First API version that has it, where that is not the oldest. */
  readonly 'x-since'?: string
}
