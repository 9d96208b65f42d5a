/** What a schema library has to offer; zod's schemas do. */
export interface ModelParser {
  /** Checks a value without throwing; the findings are in `error.issues`. */
  safeParse(
    value: unknown,
  ):
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly ParserIssue[] } }
}

/** One finding of a {@link ModelParser}. */
export interface ParserIssue {
  /** Keys and indexes that lead to the value, from the outside in; empty for the whole. */
  readonly path: readonly PropertyKey[]
  /** What is wrong with it. */
  readonly message: string
}

/** A request or response body as calls need it: its schema is loaded only where a value has to be explained. */
export interface LazyModel<T> {
  /** Name of the schema in the API's document, such as `NetworkResponse`. */
  readonly name: string
  /** Which error a bad value gives: `ValidationError` for requests, `ResponseValidationError` for responses. */
  readonly kind: 'request' | 'response'
  /** Properties that the API has not had from the beginning, by path (`routes[].exactMatch`), and their first version. */
  readonly since?: Readonly<Record<string, string>>
  /**
   * Whether a value fits. It may refuse what the schema takes, never the other way round: where it refuses, or where there is none,
   * the schema decides.
   */
  readonly check?: ((value: unknown) => value is T) | undefined
  /** Loads the schema, which says what is wrong with a value. */
  readonly explain: () => Promise<ModelParser>
}
