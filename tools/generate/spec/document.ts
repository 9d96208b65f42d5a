/** The part of JSON Schema that the API document uses. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: boolean | JsonSchema
  readonly enum?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly description?: string
  readonly example?: unknown
  readonly examples?: readonly unknown[]
  readonly 'x-since'?: string
  readonly 'x-client-limits'?: unknown
  readonly 'x-source'?: readonly string[]
  readonly 'x-source-version'?: string
}

/** One operation of the API, reduced to what names and models need. */
export interface Operation {
  readonly id: string
  /** What it does, in one sentence. */
  readonly summary?: string
  /** `GET`, `PUT`, `POST` or `DELETE`. */
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly pathParameters: readonly string[]
  readonly requiredQuery: readonly string[]
  readonly optionalQuery: readonly string[]
  /** Schema of the request body, where there is one. */
  readonly body?: JsonSchema
  /** Schema of the successful response, where it has one. */
  readonly response?: JsonSchema
}

/** The API document, reduced to what names and models need. */
export interface ApiDocument {
  readonly version: string
  readonly tags: readonly string[]
  readonly schemas: ReadonlyMap<string, JsonSchema>
  readonly operations: readonly Operation[]
}

/** The schema name that a `$ref` points at. */
export function getReferencedName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}
