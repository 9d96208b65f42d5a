import type { BodyEncoding, HttpMethod } from '../contract/operation.ts'
import type { CatalogReference, CatalogSchema } from './catalog-schema.ts'

/**
 * What a method does to what is there: nothing; adding or changing something that another call can change again; or taking away what no
 * other call restores, and cutting people or sites off.
 */
export type Effect = 'read' | 'write' | 'destructive'

/** JSON type of an argument; `any` where it is not known. */
export type CatalogType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'any'

/** An argument of a method, or an option of it that is no call option. */
export interface CatalogArgument {
  /** Name in the input of `invoke`; a request body is called `body`. */
  readonly name: string
  /** Its type. */
  readonly type: CatalogType
  /** Where it goes: into the request of an operation, or into the method, which makes something of it. */
  readonly in: 'path' | 'query' | 'header' | 'body' | 'method'
  /** The values it may have, where they are few. */
  readonly choices?: readonly string[]
  /** A point in time, for which a `Date` does too. */
  readonly format?: 'date-time'
  /** What it names, if it is an id. */
  readonly reference?: CatalogReference
}

/** A method of a client. */
export interface CatalogEntry {
  /** Where it is on the client: `networks.connectors.create`. */
  readonly path: string
  /** The package that has it. */
  readonly package: string
  /**
   * `operation`: it carries out one operation, as the API has it. `composite`: it is made of operations: of several, of one in another
   * form, or of none.
   */
  readonly kind: 'operation' | 'composite'
  /** What it does, in one sentence. */
  readonly summary: string
  /** The strongest effect of its operations. */
  readonly effect: Effect
  /** Ids of the operations that it may carry out. */
  readonly operations: readonly string[]
  /** What has to be passed, in the order of the method. */
  readonly arguments: readonly CatalogArgument[]
  /** What may be passed besides, among the options of the method. */
  readonly parameters: readonly CatalogArgument[]
  /**
   * What the method returns: a `call` sends one request; a `list` is read page by page; a `job` has a report with rows; a `promise` may
   * stand for several requests; a `value` is there at once.
   */
  readonly result: 'call' | 'list' | 'job' | 'promise' | 'value'
  /** It waits until something has come about, which can take minutes. */
  readonly waits?: true
}

/** An operation of the API, as far as its callers need to know it. */
export interface CatalogOperation {
  /** Operation id in the API's document. */
  readonly id: string
  /** HTTP method. */
  readonly method: HttpMethod
  /** Path below the base path, with parameters in braces. */
  readonly path: string
  /** Where the path begins instead of `/api/v1`. */
  readonly basePath?: string
  /** First API version that has it; absent for those of the oldest version. */
  readonly since?: string
  /** What it does to what is there. */
  readonly effect: Effect
  /** Whether it may be sent again when its outcome is unknown. */
  readonly isRepeatable: boolean
  /** How its list is read: by numbered pages, by cursors, or as one array. */
  readonly paging?: 'pages' | 'cursors' | 'array'
  /** How the request body travels, where there is one. */
  readonly body?: BodyEncoding
  /** How the response body travels, where there is one. */
  readonly response?: BodyEncoding
  /** Where secrets stand in the request body, such as `ipSecConfig.preSharedKey`. */
  readonly requestSecrets?: readonly string[]
  /** Where secrets stand in the response; an empty string is the whole response. */
  readonly responseSecrets?: readonly string[]
}

/** What is known of a method besides its entry. */
export interface CatalogDetails {
  /** What the method does, in Markdown. */
  readonly documentation: string
  /** What the result is, where there is more to say than its type does. */
  readonly returns?: string
  /** Errors by name, and when they are thrown. */
  readonly throws?: readonly string[]
  /** Programs in TypeScript. */
  readonly examples?: readonly string[]
  /** Schema of the input of `invoke`: arguments and parameters by name. */
  readonly input: CatalogSchema
  /** Schema of the result; of a list, that of an array of its items. Absent where nothing comes back. */
  readonly output?: CatalogSchema
}

/** The part of a catalog that is loaded on demand. */
export interface CatalogSection {
  /** The schemas that those of the entries refer to: `#/$defs/NetworkRequest`. */
  readonly schemas: Readonly<Record<string, CatalogSchema>>
  /** Details by the path of the entry. */
  readonly details: Readonly<Record<string, CatalogDetails>>
}

/** The methods of one service. */
export interface Catalog {
  /** Key of the service on the client. */
  readonly service: string
  /** The package that has the service. */
  readonly package: string
  /** What the service is, in one sentence. */
  readonly summary: string
  /** Its methods. */
  readonly entries: readonly CatalogEntry[]
  /** The operations that they carry out. */
  readonly operations: readonly CatalogOperation[]
  /** Loads documentation and schemas. */
  readonly load: () => Promise<CatalogSection>
}
