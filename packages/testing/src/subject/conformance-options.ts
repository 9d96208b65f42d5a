import type { CallOptions } from '@cloudconnexa/core'
import type { Catalog } from '@cloudconnexa/core/catalog'
import type { ServiceDefinition } from '@cloudconnexa/core/service'

/** The options of {@link createConformanceChecks}. */
export interface ConformanceOptions<Service> {
  /** The result of `defineService`. */
  readonly definition: ServiceDefinition<Service>
  /** The result of `defineCatalog`, of a package that has one. */
  readonly catalog?: Catalog
  /** Folder of the package's `package.json`, as a path or `file:` URL. The package must have been built. */
  readonly packageFolder: string | URL
  /** Input of operations by their id: path parameters, query and `body`. Default: generated from contracts and models. */
  readonly samples?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Bodies of successful responses by operation id, as sent: JSON values or plain text. Default: generated from the models. */
  readonly responses?: Readonly<Record<string, unknown>>
  /** How operations that list are called, by their id. Default: found by calling the service's methods. */
  readonly lists?: Readonly<
    Record<string, (service: Service, options: CallOptions) => AsyncIterable<unknown>>
  >
}

/** One check of the conformance kit: pass it to any test runner. */
export interface ConformanceCheck {
  /** What it checks, such as `contracts`. Unique in the list. */
  readonly name: string
  /** Runs the check; rejects with a `ConformanceError` if it has findings. */
  readonly run: () => Promise<void>
}
