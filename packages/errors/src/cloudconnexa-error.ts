import { keptHeaders, requestIdOf } from './answer-headers.ts'
import { brand, isInstance } from './brand.ts'
import type { CallFacts, CallTiming, Outcome } from './call-facts.ts'
import { withoutUndefined } from './defined.ts'
import type { ErrorCode } from './error-code.ts'
import { inspectError } from './inspect.ts'
import type { Inspect, InspectOptions } from './inspect.ts'
import { causeToJSON, safeCause } from './safe-cause.ts'
import { shortened } from './text.ts'
import { escapeUnprintable } from './unprintable.ts'
import { createSecretFilter } from './secret-filter.ts'

// Names of properties and paths may come from anywhere, and be of any length.
const longestMessage = 4000

/** What an error is made of, besides its message. */
export interface CloudConnexaErrorOptions {
  /** Tells this kind of failure from others. */
  readonly code: ErrorCode
  /** One or two sentences that say what to do. */
  readonly hint?: string
  /** Why it happened. An error of the SDK is kept; of any other value only its name and code are. */
  readonly cause?: unknown
  /** HTTP status of the answer. */
  readonly status?: number
  /** Id of the request at the service; taken from `headers` if left out. */
  readonly requestId?: string
  /** What is known of the effect on the server. */
  readonly outcome?: Outcome
  /** Whether sending the same request again can help. Default `false`. */
  readonly isRetryable?: boolean
  /** Headers of the answer as they came; only harmless ones are kept. */
  readonly headers?: Readonly<Record<string, string>>
  /** Secret strings that were sent with the request: withheld where a header quotes them. */
  readonly secrets?: readonly string[]
}

/** The options of a class that knows its code. */
export type FixedCodeOptions<Code extends ErrorCode> = Omit<CloudConnexaErrorOptions, 'code'> & {
  readonly code?: Code
}

/**
 * The base of every error of the SDK. Whatever prints it shows no token, secret, request body or answer body, and its message,
 * hint and facts are one line each: what is not printable in a path, a name or a value is escaped.
 * `instanceof` works across copies of this package, for this class and each of its subclasses.
 */
export class CloudConnexaError extends Error {
  // Node prints an uncaught error by its own properties, and so do loggers. Hence facts are properties, not getters,
  // and those that are not known are not there at all.

  /** What happened, for programs. Messages may change, codes do not. */
  declare readonly code: ErrorCode
  /** What to do about it. */
  declare readonly hint: string | undefined
  /** HTTP status of the answer, if there was one. */
  declare readonly status: number | undefined
  /** Operation id of the call, for example `createNetwork`. */
  declare readonly operation: string | undefined
  /** How many attempts the call made. */
  declare readonly attempts: number | undefined
  /** Where the time of the call went, in milliseconds. */
  declare readonly timing: CallTiming | undefined
  /** What is known of the effect of the request. */
  declare readonly outcome: Outcome | undefined
  /** Whether sending the same request again can help. */
  declare readonly isRetryable: boolean
  /** Id of the request at the service, if the answer told it. */
  declare readonly requestId: string | undefined
  readonly #headers: Readonly<Record<string, string>>
  // Apart from the public property, which anybody can write.
  readonly #cause: Error | undefined

  /** @param message - What happened, as a sentence without secrets. */
  constructor(message: string, options: CloudConnexaErrorOptions) {
    const cause = options.cause === undefined ? undefined : safeCause(options.cause)
    super(shortened(printable(message) ?? '', longestMessage), cause === undefined ? undefined : { cause })
    const { code, status, outcome, isRetryable = false } = options
    const headers = keptHeaders(options.headers, createSecretFilter(options.secrets ?? []))
    const hint = printable(options.hint)
    const requestId = printable(options.requestId) ?? requestIdOf(headers)
    Object.assign(this, withoutUndefined({ code, hint, status, outcome, isRetryable, requestId }))
    this.#headers = headers
    this.#cause = cause
    nameStack(this, new.target)
  }

  /** Headers of the answer that are safe to show, with lower-case names: rate limits, `retry-after`, `date`, `age`, `content-type`, request ids. */
  get headers(): Readonly<Record<string, string>> {
    return this.#headers
  }

  /** Adds what the pipeline, or the policy of a plugin, knows of the call. A later call replaces only the keys it names. */
  attach(facts: CallFacts): this {
    const { status, attempts, outcome, isRetryable } = facts
    const operation = printable(facts.operation)
    const hint = printable(facts.hint)
    const timing = facts.timing && Object.freeze({ ...facts.timing })
    Object.assign(this, withoutUndefined({ status, operation, attempts, timing, outcome, isRetryable, hint }))
    return this
  }

  /**
   * An error that is the same but for being another object, so that facts attached to one do not show on the other. For
   * work that several calls wait for, such as a token request: each call has to fail with an error of its own.
   *
   * A subclass with private fields must override it, because only properties are copied.
   */
  copy(): this {
    const options = { code: this.code, cause: this.#cause, headers: this.#headers }
    // The constructors of subclasses take other parameters; what they have set is copied below.
    const copied: unknown = Reflect.construct(CloudConnexaError, [this.message, options], this.constructor)
    return Object.defineProperties(copied as this, Object.getOwnPropertyDescriptors(this)) // made by its constructor
  }

  /** The error as plain data for logs, without its stack. Holds nothing secret. */
  toJSON(): Record<string, unknown> {
    return withoutUndefined({
      name: this.name,
      code: this.code,
      message: this.message,
      hint: this.hint,
      status: this.status,
      operation: this.operation,
      attempts: this.attempts,
      timing: this.timing,
      outcome: this.outcome,
      isRetryable: this.isRetryable,
      requestId: this.requestId,
      cause: this.#cause === undefined ? undefined : causeToJSON(this.#cause),
    })
  }

  /** Name, code and message on one line. */
  override toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`
  }

  /** Recognizes instances made by other copies of the package. A subclass outside of the package keeps the usual rule. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value)
  }

  static {
    brand(this, 'CloudConnexaError')
    Object.defineProperty(this.prototype, Symbol.for('nodejs.util.inspect.custom'), {
      configurable: true,
      writable: true,
      value(
        this: CloudConnexaError,
        depth: number | null,
        options: InspectOptions,
        inspect: Inspect,
      ): string {
        // The prototype itself gets here too, when somebody prints a class.
        if (!(#cause in this)) return `[${String(Reflect.get(this, 'name'))}]`
        const parts = { title: this.toString(), facts: this.toJSON(), stack: this.stack, cause: this.#cause }
        return inspectError(parts, depth, options, inspect)
      },
    })
  }
}

function printable(text: string | undefined): string | undefined {
  return typeof text === 'string' ? escapeUnprintable(text) : undefined
}

/** Puts the code into the first line of the stack, as Node's own errors have it, and leaves the constructors out. */
function nameStack(error: CloudConnexaError, constructor: Function): void {
  const isNamed = Object.hasOwn(constructor.prototype, 'name') || constructor.name === ''
  const name = isNamed ? error.name : constructor.name
  const set = (value: string): void => {
    Object.defineProperty(error, 'name', { value, writable: true, configurable: true })
  }
  set(`${name} [${error.code}]`)
  Error.captureStackTrace(error, constructor)
  // V8 writes the first line when the stack is first read.
  Object.defineProperty(error, 'stack', { value: error.stack, writable: true, configurable: true })
  if (isNamed) Reflect.deleteProperty(error, 'name')
  else set(name)
}
