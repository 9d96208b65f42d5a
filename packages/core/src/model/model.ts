import { checkBySchema } from './check-by-schema.ts'
import type { LazyModel, ModelParser } from './lazy-model.ts'
import { toModelParser } from './model-parser.ts'
import type { StandardSchema } from './standard-schema.ts'
import { toJson } from './to-json.ts'

/** A request or response body of the API with its schema: it checks and writes without waiting. */
export interface Model<T> extends LazyModel<T> {
  /** What the values are checked with; of the API's own models a zod schema. */
  readonly schema: ModelParser
  /**
   * Checks a value and hands the same object back.
   *
   * @throws {ValidationError} (`REQUEST_INVALID`) when it does not fit a request model, which refuses unknown properties.
   * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when it does not fit a response model, which keeps them.
   * @throws {ConfigurationError} (`SERVICE_INVALID`) when the schema is asynchronous.
   */
  parse(value: unknown): T
  /** Writes a checked value as JSON, with secrets in clear: for the wire, never for a log. */
  serialize(value: T): string
}

/** What {@link defineModel} is made from. */
export interface ModelDefinition extends Pick<LazyModel<unknown>, 'name' | 'kind' | 'since'> {
  /** A synchronous schema: of any library with Standard Schema, or whatever has a `safeParse`. Values are handed out as they came. */
  readonly schema: ModelParser | StandardSchema
}

/** Makes a {@link Model} from a schema; `T` is the interface that is written out beside the schema. */
export function defineModel<T>({ name, kind, schema: anySchema, since = {} }: ModelDefinition): Model<T> {
  const schema = toModelParser(anySchema, name)
  return {
    name,
    kind,
    schema,
    since,
    explain: () => Promise.resolve(schema),
    parse(value) {
      checkBySchema({ name, kind }, schema, value)
      // The schema has just proven it; the object itself is handed out because a copy costs time and loses identity.
      return value as T
    },
    serialize: toJson,
  }
}
