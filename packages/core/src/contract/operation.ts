import type { LazyModel } from '../model/lazy-model.ts'

type ScalarKind = 'string' | 'integer' | 'boolean'
type TypedKind = `${ScalarKind}${'' | '[]'}${'' | '?'}`

/**
 * Kind of a query parameter: its type, with `[]` where the parameter is repeated for each item of an array, and with `?` where it
 * may be left out. An array of strings is a required parameter that is one of these.
 */
export type QueryParameterKind = TypedKind | readonly string[]

/** A query parameter with limits, which are checked before anything is sent. */
export interface QueryParameter {
  /** Its kind. */
  readonly kind: TypedKind
  /** Smallest value of an integer. Default 0. */
  readonly minimum?: number
  /** Largest value of an integer. */
  readonly maximum?: number
  /** The string is a point in time with its time zone, such as `2026-01-31T14:00:00Z`. */
  readonly format?: 'date-time'
}

/**
 * How a body travels. `text` is raw, unquoted text, as some settings and all profiles are; `bytes` is a `Uint8Array` of anything
 * else, such as a compressed file.
 */
export type BodyEncoding = 'json' | 'text' | 'bytes'

/** An HTTP method of the API. `GET` counts against the limit for reads, all others against the one for writes. */
export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'

/** One operation of the API as data: all that the pipeline needs to carry it out. */
export interface Contract {
  /** Operation id in the API's document, such as `getNetwork`. */
  readonly id: string
  /** HTTP method. `GET`, `PUT` and `DELETE` may be sent again after an unknown outcome. */
  readonly method: HttpMethod
  /** Path below `/api/v1`, with parameters in braces: `/networks/{id}`. */
  readonly path: string
  /** First API version that has the operation; older ones refuse it before anything is sent. */
  readonly since?: string
  /** Where the path begins instead of `/api/v1`, for an API section with a base path of its own: `/edge/v2`. */
  readonly basePath?: string
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, QueryParameterKind | QueryParameter>>
  /** Headers by lower-case name, for those that are arguments of the operation, such as `if-match`. */
  readonly headers?: Readonly<Record<string, 'string' | 'string?'>>
  /** Name of the model of the request body; absent where there is none. */
  readonly body?: string
  /** How the request body travels. Default `json`. */
  readonly bodyEncoding?: BodyEncoding
  /** Name of the model of the response; absent where the response has no body. */
  readonly response?: string
  /** How the response body travels. Default `json`. */
  readonly responseEncoding?: BodyEncoding
  /** The API may respond `202` with an empty body while it prepares the result: the result is then `undefined`. */
  readonly pending?: true
  /** The API responds with an empty body where nothing is set: the result is then `undefined`. */
  readonly mayBeEmpty?: true
  /** A second application of this POST or PATCH changes nothing, so it may be sent again after an unknown outcome. */
  readonly repeatable?: true
  /**
   * Where secrets stand in the response, such as `ipSecConfig.preSharedKey` or `content[].ipSecConfig.preSharedKey`;
   * an empty string is the whole response. They are handed out as `Secret` values.
   */
  readonly secrets?: readonly string[]
}

/** Whether the operation may be sent again when nobody can tell what became of it. */
export function isRepeatable({ method, repeatable }: Contract): boolean {
  return (method !== 'POST' && method !== 'PATCH') || repeatable === true
}

/** The API counts reads (GET) and writes (all else) apart. */
export type BucketName = 'read' | 'write'

/** The bucket that a request counts in. */
export function toBucketName(method: string): BucketName {
  return method === 'GET' ? 'read' : 'write'
}

/** The models of a package by the names that its contracts use. */
export type ModelTable = Readonly<Record<string, LazyModel<unknown>>>

/**
 * Loads the models that a package's contracts name; called on first use, so that importing stays cheap. Returns those that are
 * loaded already without a promise: a call that needs them need not wait.
 */
export type ModelLoader = () => ModelTable | Promise<ModelTable>

/** A request that its caller has written, in place of what a contract would say of it. */
export interface WrittenRequest {
  /** Encoded query without question mark, empty where there is none. */
  readonly query: string
  /** Media type of the body. */
  readonly contentType?: string
  /** The body; absent where there is none. */
  readonly body?: string | Uint8Array
  /** Checks the decoded response body and makes the result of it. */
  readonly parse?: (body: unknown) => unknown
}

/** A {@link Contract} with the types of its input and output. */
export interface Operation<I, O> extends Contract {
  /** Loads the models that the contract names, on first use. */
  readonly models: ModelLoader
  /**
   * Set by `client.request` alone, whose operations have no contract: the path is that of one request and may hold ids, the id is
   * method and path, and nothing is known of secrets in the response.
   */
  readonly written?: WrittenRequest
  /** Carries the types only; never set. */
  readonly types?: { readonly input: (input: I) => void; readonly output: O }
}

type PathName<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PathName<Rest> : never

type ModelType<Models, Name> = Name extends keyof Models
  ? Models[Name] extends LazyModel<infer T>
    ? T
    : never
  : void

type Kind<Parameter> = Parameter extends { readonly kind: infer Named } ? Named : Parameter

type ScalarValue<Named> = Named extends `integer${string}`
  ? number
  : Named extends `boolean${string}`
    ? boolean
    : string

type ParameterValue<Named> = Named extends readonly (infer Choice)[]
  ? Choice
  : Named extends `${string}[]${string}`
    ? readonly ScalarValue<Named>[]
    : ScalarValue<Named>

type OptionalKind = `${string}?`

type ParameterValues<Parameters> = {
  readonly [
    Name in keyof Parameters as Kind<Parameters[Name]> extends OptionalKind ? never : Name
  ]: ParameterValue<Kind<Parameters[Name]>>
} & {
  readonly [Name in keyof Parameters as Kind<Parameters[Name]> extends OptionalKind ? Name : never]?:
    ParameterValue<Kind<Parameters[Name]>> | undefined
}

/** Path parameters, query parameters, headers and body that a contract takes. */
export type OperationInput<Models, C extends Contract> = {
  readonly [Name in PathName<C['path']>]: string
} & ParameterValues<C['query']> &
  ParameterValues<C['headers']> &
  (C['body'] extends string ? { readonly body: ModelType<Models, C['body']> } : unknown)

/** What an operation of a contract returns. */
export type OperationOutput<Models, C extends Contract> =
  | ModelType<Models, C['response']>
  | (C['pending'] extends true ? undefined : never)
  | (C['mayBeEmpty'] extends true ? undefined : never)

/** Contracts of a package may name only models that the package has. */
interface ModelNames<Models> {
  readonly body?: keyof Models
  readonly response?: keyof Models
}

/** Makes an operation from a contract, typed by the models that the contract names. */
export type OperationFactory<Models> = <const C extends Contract & ModelNames<Models>>(
  contract: C,
) => Operation<OperationInput<Models, C>, OperationOutput<Models, C>>

/**
 * Binds a package's contracts to its models.
 *
 * @param models - Imports the models: `operations(() => import('./models/model-table.gen.ts'))`. It is called on first use.
 * @param defaults - `basePath`: that of all contracts which name none.
 * @returns A function that makes an {@link Operation} from a contract.
 */
export function operations<Models extends Readonly<Record<keyof Models, LazyModel<unknown>>>>(
  models: () => Promise<Models>,
  defaults: Pick<Contract, 'basePath'> = {},
): OperationFactory<Models> {
  let table: Models | undefined
  let loading: Promise<Models> | undefined
  // Importing what is loaded already still costs more than a whole small request may.
  const load = (): Models | Promise<Models> => {
    if (table !== undefined) return table
    loading ??= models().then(
      (loaded) => {
        table = loaded
        return loaded
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  return (contract) => ({ ...defaults, ...contract, models: load })
}
