import type { CatalogReference, CatalogSchema } from '@cloudconnexa/core/catalog'

/** What a property may hold, as far as files, plans and requests have to know. Made from the JSON Schema of a request body. */
export type Shape = ObjectShape | ArrayShape | ReferenceShape | SecretShape | PlainShape

/** An object with known properties. */
export interface ObjectShape {
  readonly type: 'object'
  /** In the order of files. */
  readonly properties: readonly PropertyShape[]
  /** Whether other properties are accepted. */
  readonly isOpen: boolean
  readonly description?: string
}

/** A property of an object. */
export interface PropertyShape {
  /** Its name in files. */
  readonly name: string
  /** Its name in request bodies. */
  readonly bodyName: string
  /** Its path in files, without positions in arrays: `routes.value`. */
  readonly path: string
  readonly isRequired: boolean
  readonly shape: Shape
  readonly description?: string
}

/** An array. */
export interface ArrayShape {
  readonly type: 'array'
  readonly items: Shape
  /** Whether its order says nothing. */
  readonly isSet: boolean
  readonly description?: string
}

/** The id of another object: a name in files. */
export interface ReferenceShape {
  readonly type: 'reference'
  readonly reference: CatalogReference
  readonly description?: string
}

/** A secret: a reference in files. */
interface SecretShape {
  readonly type: 'secret'
  readonly description?: string
}

/** Anything else: a string, number or boolean with its own rules. */
interface PlainShape {
  readonly type: 'plain'
  readonly schema: CatalogSchema
  readonly description?: string
}

/**
 * Whether a property that is absent in a file is empty: strings, arrays and objects have an empty form; numbers, booleans and choices
 * have none.
 */
export function canBeEmpty({ shape, isRequired }: PropertyShape): boolean {
  if (isRequired) return false
  if (shape.type === 'object' || shape.type === 'array' || shape.type === 'reference') return true
  return shape.type === 'plain' && shape.schema.type === 'string' && shape.schema.enum === undefined
}

/** Whether a value is the empty form of its property. */
export function isEmptyValue(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}
