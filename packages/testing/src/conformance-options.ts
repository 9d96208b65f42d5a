import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'

/** What {@link conformance} checks, and what it needs to know beyond contracts and models. */
export interface ConformanceOptions<Service> {
  /** What `defineService` has made. */
  readonly definition: ServiceDefinition<Service>
  /** Folder of the package's `package.json`, as a path or `file:` URL. The package must have been built. */
  readonly packageFolder: string | URL
  /** Input of operations by their id: path parameters, query and `body`. Default: made from contracts and models. */
  readonly samples?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Successful answers by the id of the operation, as they travel: JSON values or text. Default: made from the models. */
  readonly answers?: Readonly<Record<string, unknown>>
  /** How operations that list are called, by their id. Default: found by calling the service's methods. */
  readonly lists?: Readonly<
    Record<string, (service: Service, options: CallOptions) => AsyncIterable<unknown>>
  >
}

/** One check of {@link conformance}: give it to any test runner. */
export interface ConformanceCheck {
  /** What it checks, such as `contracts`. Unique in the list. */
  readonly name: string
  /** Carries the check out; rejects with a `ConformanceError` when something was found. */
  readonly run: () => Promise<void>
}
