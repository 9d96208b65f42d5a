import type { Contract } from '../contract/operation.ts'
import type { CatalogEntry, CatalogOperation, Effect } from './catalog.ts'
import type { CatalogSchema } from './catalog-schema.ts'

/** What a catalog cannot read from a contract. */
export interface MethodDescription {
  /** The method of the service: `relays.create`. */
  readonly method: string
  /** What it does, in one sentence. */
  readonly summary: string
  /**
   * Its arguments in order, without the options: path parameters, query parameters and `body`, by the names of the contract. What the
   * method makes something of, and no request holds, has a schema.
   */
  readonly arguments?: readonly (string | DescribedArgument)[]
  /** What else is to be said, in Markdown. Default: the summary. */
  readonly documentation?: string
  /** Default by the HTTP method: `GET` is `read`, `DELETE` is `destructive`, and all others are `write`. */
  readonly effect?: Effect
  /** How its list is read; only for methods that return one. */
  readonly paging?: CatalogOperation['paging']
  /** Default: `list` with `paging`, `call` for one contract, `promise` for several. */
  readonly result?: CatalogEntry['result']
  /** Set for a method that waits until something has come about. */
  readonly waits?: true
}

/** An argument that no contract knows. */
export interface DescribedArgument {
  /** Its name in the input of `invoke`. */
  readonly name: string
  /** What it has to be; `{}` where that cannot be said. */
  readonly schema: CatalogSchema
}

/** A method with the contracts that it carries out, for `defineCatalog`. */
export interface DescribedMethod {
  /** The contracts that it carries out. */
  readonly contracts: readonly Contract[]
  /** Whether it carries one of them out as it is. */
  readonly kind: CatalogEntry['kind']
  /** What the contracts do not say. */
  readonly description: MethodDescription
}
