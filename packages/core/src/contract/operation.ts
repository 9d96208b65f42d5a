import type { LazyModel } from '../model/lazy-model.ts'

/** Kind of a query parameter; a question mark says that it may be left out, a list that it is required and one of these. */
export type QueryParameterKind = 'string' | 'string?' | 'integer?' | 'boolean?' | readonly string[]

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
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, QueryParameterKind>>
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

type QueryValue<Kind> = Kind extends 'integer?'
  ? number
  : Kind extends 'boolean?'
    ? boolean
    : Kind extends readonly (infer Choice)[]
      ? Choice
      : string

type RequiredKind = 'string' | readonly string[]

type Query<Parameters> = {
  readonly [Name in keyof Parameters as Parameters[Name] extends RequiredKind ? Name : never]: QueryValue<
    Parameters[Name]
  >
} & {
  readonly [Name in keyof Parameters as Parameters[Name] extends RequiredKind ? never : Name]?:
    QueryValue<Parameters[Name]> | undefined
}

/** Path parameters, query parameters and body that a contract takes. */
export type OperationInput<Models, C extends Contract> = {
  readonly [Name in PathName<C['path']>]: string
} & Query<C['query']> &
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
 * @returns A function that makes an {@link Operation} from a contract.
 */
export function operations<Models extends Readonly<Record<keyof Models, LazyModel<unknown>>>>(
  models: () => Promise<Models>,
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
  return (contract) => ({ ...contract, models: load })
}
