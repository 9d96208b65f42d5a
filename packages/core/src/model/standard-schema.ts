/**
 * A schema of any library that implements Standard Schema (version 1), such as zod, Valibot or ArkType.
 *
 * @see https://standardschema.dev
 */
export interface StandardSchema<Output = unknown> {
  /** The interface that all these libraries share. */
  readonly '~standard': {
    /** Version of the interface. */
    readonly version: 1
    /** Name of the library. */
    readonly vendor: string
    /** Checks a value, and may turn it into another one. */
    readonly validate: (
      value: unknown,
    ) => StandardSchemaResult<Output> | Promise<StandardSchemaResult<Output>>
    /** Carries the types only. */
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
  }
}

/** What a {@link StandardSchema} finds: a value, or issues. */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardSchemaIssue[] }

/** One finding of a {@link StandardSchema}. */
export interface StandardSchemaIssue {
  /** What is wrong. */
  readonly message: string
  /** Keys and indexes that lead to the value, from the outside in. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** Whether a value is a schema of a library that implements Standard Schema. */
export function isStandardSchema(schema: object): schema is StandardSchema {
  return '~standard' in schema
}

/** The keys that lead to what a schema has found. */
export function readKeys({ path = [] }: StandardSchemaIssue): readonly PropertyKey[] {
  return path.map((segment) => (typeof segment === 'object' ? segment.key : segment))
}
