import { ConfigurationError } from '@cloudconnexa/errors'
import type { ApiVersion } from '../contract/api-version.ts'
import type { Call } from '../call/call.ts'
import type { CallOptions, ReadAheadOption } from '../call/call-options.ts'
import { coreVersion as ownVersion } from '../contract/core-version.ts'
import type { Contract, Operation } from '../contract/operation.ts'
import type { Logger } from '../logging/logger.ts'
import type { List } from '../paging/list.ts'
import type { PagingStyle } from '../paging/paging-style.ts'
import type { RateLimitState } from '../rate-limit/rate-limiter.ts'
import type { RawPagesRequest, RawRequest } from '../raw-request/raw-request.ts'
import type { Instant } from '../time/instant.ts'
import type { PollOptions, PollResult } from './poll-options.ts'

/** Version of the interface between core and services. It changes when a service written for the old one would not work. */
export const specificationVersion = 1

/** Options of a list: filters and page, together with the call options. */
export type ListOptions = CallOptions &
  ReadAheadOption & {
    /** The page to begin with, zero-based. Default 0. */
    readonly page?: number | undefined
    /**
     * Items per page: 1 to 1,000, default 1,000, because every request counts against the rate limit. Where a list has other
     * limits, its own documentation names them.
     */
    readonly size?: number | undefined
  }

/**
 * The input of an operation as a list takes it: whatever the paging style does not fill in. A style may take points in time, which it
 * writes as strings.
 */
export type ListInput<Input> = string extends keyof Input
  ? unknown
  : { readonly [Name in keyof Input]?: Input[Name] | Instant | undefined }

/**
 * What a service gets to work with. First-party services get exactly this too. A client implements it by `ClientServiceContext`, in
 * `client/client-service-context.ts`.
 */
export interface ServiceContext {
  /** The API version that the client is set to. */
  readonly apiVersion: ApiVersion
  /** The client's logger. */
  readonly logger: Logger
  /** Current time of the client's clock, in milliseconds since 1970. */
  now(): number
  /** What is known of the API's rate limits, for reads and for writes. */
  limits(): Promise<RateLimitState>
  /**
   * The Cloud ID that requests go to: the first label of the host, or what is known of the credentials where the host is another
   * one. `undefined` where nothing names it.
   */
  cloudId(): Promise<string | undefined>
  /**
   * What the access token may be used for, as the token endpoint says: `read write`. Requests a token where none is at hand.
   * `undefined` where nothing says it.
   */
  tokenScope(): Promise<string | undefined>
  /** Carries out one operation. */
  execute<I, O>(operation: Operation<I, O>, input: NoInfer<I>, options?: CallOptions): Call<O>
  /**
   * Reads a list, page by page.
   *
   * @param options - Filters, `page`, `size`, path parameters and headers, together with the options of the call.
   */
  paginate<I, Raw, Item>(
    operation: Operation<I, Raw>,
    style: PagingStyle<NoInfer<Raw>, Item>,
    options?: CallOptions & ReadAheadOption & ListInput<NoInfer<I>>,
  ): List<Item, Raw>
  /**
   * Makes options for a method that sends several requests: all calls that get them share one `timeout`, that of the options or
   * of the client, which begins now.
   *
   * @param options - The options that the caller gave to the method.
   */
  shareTimeout(options?: CallOptions): CallOptions
  /** Asks again and again until something has come about. */
  poll<T>(ask: (signal: AbortSignal) => Promise<PollResult<T>>, options?: PollOptions): Promise<T>
  /**
   * Sends a request to any path of the API, for operations without a contract.
   *
   * @param request - Method, path below that of the API, query, body, and the schema of the response.
   */
  request<T = unknown>(request: RawRequest<T>, options?: CallOptions): Call<T>
  /**
   * Reads a list at any path of the API, page by page.
   *
   * @param request - Path below that of the API, query, how pages are found, and the schema of an item.
   */
  requestPages<Item = unknown>(
    request: RawPagesRequest<Item>,
    options?: CallOptions & ReadAheadOption,
  ): List<Item>
  /**
   * Waits, by the client's clock.
   *
   * @param milliseconds - How long.
   * @param signal - Ends the wait early: it then rejects with the signal's own reason.
   * @throws {AbortError} (`CLIENT_CLOSED`) when the client is closed, or begins to drain.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /**
   * A context that refuses everything but reads (GET) with a `ConfigurationError` (`READ_ONLY`), before an access token is
   * requested. What {@link ServiceContext.use} makes with it is read-only, too; this context stays as it is.
   */
  readOnly(): ServiceContext
  /** Another service of the same client, for workflows made of several. */
  use<S>(definition: ServiceDefinition<S>): S
}

/** What a service is called, where it comes from and how it is made. */
export interface ServiceDescription<S> {
  /** Suggested key on the client, such as `networks`. Services of different packages on one client have different names. */
  readonly name: string
  /** The package it comes from, for errors that ask for another version. */
  readonly package: { readonly name: string; readonly version: string }
  /** The contracts of all operations that the service can carry out. */
  readonly operations: readonly Contract[]
  /** Makes the service. Must not do I/O. */
  create(context: ServiceContext): S
}

/** A service package's one export for the client. To be made by {@link defineService}. */
export interface ServiceDefinition<S> extends ServiceDescription<S> {
  /** Version of the interface between core and services that it is written for. */
  readonly specificationVersion: 1
  /** Version of the copy of core that the package has found, for errors: what has to match is the version of the interface. */
  readonly coreVersion: string
}

/** Makes a {@link ServiceDefinition}; the versions of the interface and of core are filled in. */
export function defineService<S>(definition: ServiceDescription<S>): ServiceDefinition<S> {
  return { ...definition, specificationVersion, coreVersion: ownVersion }
}

/** @throws {ConfigurationError} when this core cannot work with the definition (`SERVICE_INVALID` or `PACKAGE_MISMATCH`). */
export function checkServiceDefinition(key: string, definition: ServiceDefinition<unknown>): void {
  // Callers without type checks pass classes, or modules instead of the definition in them.
  const given: unknown = definition
  if (
    typeof given !== 'object' ||
    given === null ||
    !('create' in given) ||
    typeof given.create !== 'function' ||
    !('package' in given)
  ) {
    throw createNotADefinition(key)
  }
  const { package: own, specificationVersion: written } = definition
  if (String(written) !== String(specificationVersion)) {
    throw createPackageMismatch(
      own,
      `${own.name} ${own.version} is written for version ${String(written)} of the service interface; @cloudconnexa/core ${ownVersion} has version ${specificationVersion}.`,
    )
  }
  if (typeof definition.coreVersion !== 'string') throw createNotADefinition(key)
}

function createNotADefinition(key: string): ConfigurationError {
  return new ConfigurationError(`"${key}" is not a service definition.`, {
    code: 'SERVICE_INVALID',
    hint: 'Pass what the package exports for the client, such as `networks` of @cloudconnexa/networks, or the result of `defineService`.',
  })
}

function createPackageMismatch(
  own: ServiceDefinition<unknown>['package'],
  message: string,
): ConfigurationError {
  return new ConfigurationError(message, {
    code: 'PACKAGE_MISMATCH',
    hint: `Bring both to matching versions: npm install ${own.name}@latest @cloudconnexa/core@latest. \`npm ls @cloudconnexa/core\` shows which packages bring a version of their own.`,
  })
}
