import { selectSafeHeaders, findRequestId } from '../headers/safe-headers.ts'
import { brand, isInstance } from './brand.ts'
import type { CallFacts, CallTiming, Outcome } from './call-facts.ts'
import { addCall, copyParameters, replaceMessage } from './describe-call.ts'
import { omitUndefined } from '../object/omit-undefined.ts'
import type { ErrorCode, KnownErrorCode } from './error-code.ts'
import { inspectError } from './inspect-error.ts'
import type { Inspect, InspectOptions } from './inspect-error.ts'
import { serializeCause, toSafeCause } from './safe-cause.ts'
import { truncate } from '../redaction/truncate.ts'
import { escapeUnprintable } from '../redaction/unprintable.ts'

// Messages quote names of properties and paths, which can have any length.
const longestMessage = 4000

/** What is known of a failure, whatever its code. */
interface FailureDetails {
  /** One or two sentences that say what to do. */
  readonly hint?: string
  /** Why it happened. An error of the SDK is kept; of any other value only its name and code are. */
  readonly cause?: unknown
  /** HTTP status of the response. */
  readonly status?: number
  /** Id of the request at the service; taken from `headers` if left out. */
  readonly requestId?: string
  /** What is known of the effect on the server. */
  readonly outcome?: Outcome
  /** Whether sending the same request again can help. Default `false`. */
  readonly isRetryable?: boolean
  /** Headers of the response as received; only harmless ones are kept. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The options of a {@link CloudConnexaError}. */
export interface CloudConnexaErrorOptions extends FailureDetails {
  /** Identifies the kind of failure. Prefix a code of your own, for example `QUOTA_EXCEEDED`. */
  readonly code: ErrorCode
}

/** The options of a class whose code is fixed. */
export type FixedCodeOptions<Code extends KnownErrorCode> = FailureDetails & {
  readonly code?: Code
}

/**
 * The base of every error of the SDK. Whatever prints it shows no token, secret, request body or response body, and its message,
 * hint and facts are one line each: unprintable characters in a path, a name or a value are escaped.
 * `instanceof` works across copies of this package, for this class and each of its subclasses.
 */
export class CloudConnexaError extends Error {
  // Node.js prints the own properties of an uncaught error, and so do loggers. Hence facts are properties, not getters,
  // and unknown ones are absent.

  /** What happened, for programs. Messages may change, codes do not. */
  declare readonly code: ErrorCode
  /** What to do about it. */
  declare readonly hint: string | undefined
  /** HTTP status of the response, if there was one. */
  declare readonly status: number | undefined
  /** The method that was called, by its name on the client: `networks.patch`. */
  declare readonly calledMethod: string | undefined
  /** Operation id of the call, for example `createNetwork`. */
  declare readonly operation: string | undefined
  /** Path template of the operation: `/networks/{id}`. */
  declare readonly path: string | undefined
  /** Values of the parameters in the path, by name. */
  declare readonly pathParameters: Readonly<Record<string, string>> | undefined
  /** How many attempts the call made. */
  declare readonly attempts: number | undefined
  /** How the time of the call was spent, in milliseconds. */
  declare readonly timing: CallTiming | undefined
  /** What is known of the effect of the request. */
  declare readonly outcome: Outcome | undefined
  /** Whether sending the same request again can help. */
  declare readonly isRetryable: boolean
  /** Id of the request at the service, if the response has one. */
  declare readonly requestId: string | undefined
  readonly #headers: Readonly<Record<string, string>>
  // Kept apart from the public property, which anybody can write.
  readonly #cause: Error | undefined
  /** The message before anything was known of the call. */
  readonly #message: string

  /**
   * Creates an error.
   *
   * @param message - What happened, as a sentence without secrets.
   * @param options - Code, cause and whatever else is known.
   */
  constructor(message: string, options: CloudConnexaErrorOptions) {
    const cause = options.cause === undefined ? undefined : toSafeCause(options.cause)
    super(
      truncate(escapeOptional(message) ?? '', longestMessage),
      cause === undefined ? undefined : { cause },
    )
    const { code, status, outcome, isRetryable = false } = options
    const headers = selectSafeHeaders(options.headers)
    const hint = escapeOptional(options.hint)
    const requestId = escapeOptional(options.requestId) ?? findRequestId(headers)
    Object.assign(this, omitUndefined({ code, hint, status, outcome, isRetryable, requestId }))
    this.#headers = headers
    this.#cause = cause
    this.#message = this.message
    nameStack(this, new.target)
  }

  /** Headers of the response that are safe to show, with lower-case names: rate limits, `retry-after`, `date`, `age`, `content-type`, request ids. */
  get headers(): Readonly<Record<string, string>> {
    return this.#headers
  }

  /**
   * Adds what the pipeline, or the policy of a plugin, knows about the call.
   *
   * @param facts - Replaces only the keys that it has.
   * @returns This error.
   */
  attach(facts: CallFacts): this {
    const { status, attempts, outcome, isRetryable } = facts
    const calledMethod = escapeOptional(facts.calledMethod)
    const operation = escapeOptional(facts.operation)
    const path = escapeOptional(facts.path)
    const pathParameters = copyParameters(facts.pathParameters)
    const hint = escapeOptional(facts.hint)
    const timing = facts.timing && Object.freeze({ ...facts.timing })
    const call = { calledMethod, operation, path, pathParameters }
    Object.assign(this, omitUndefined({ ...call, status, attempts, timing, outcome, isRetryable, hint }))
    if (calledMethod !== undefined || path !== undefined) replaceMessage(this, addCall(this.#message, this))
    return this
  }

  /**
   * Creates an equal error that is another object, so that facts attached to one do not show on the other. Calls that wait for
   * the same work, such as a token request, each have to fail with a separate error.
   *
   * A subclass with private fields must override it, because only properties are copied.
   */
  copy(): this {
    const options = { code: this.code, cause: this.#cause, headers: this.#headers }
    // The constructors of subclasses take other parameters; what they have set is copied below.
    const copied: unknown = Reflect.construct(CloudConnexaError, [this.#message, options], this.constructor)
    return Object.defineProperties(copied as this, Object.getOwnPropertyDescriptors(this)) // made by its constructor
  }

  /** Returns the error as plain data for logs, without its stack. Contains no secret. */
  toJSON(): Record<string, unknown> {
    return omitUndefined({
      name: this.name,
      code: this.code,
      message: this.message,
      hint: this.hint,
      status: this.status,
      calledMethod: this.calledMethod,
      operation: this.operation,
      path: this.path,
      pathParameters: this.pathParameters,
      attempts: this.attempts,
      timing: this.timing,
      outcome: this.outcome,
      isRetryable: this.isRetryable,
      requestId: this.requestId,
      cause: this.#cause === undefined ? undefined : serializeCause(this.#cause),
    })
  }

  /** Returns name, code and message on one line. */
  override toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`
  }

  /** Recognizes instances created by other copies of the package. A subclass outside of the package keeps the usual rule. */
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
        // Printing a class calls this with the prototype.
        if (!(#cause in this)) return `[${String(Reflect.get(this, 'name'))}]`
        const shown = { title: this.toString(), facts: this.toJSON(), stack: this.stack, cause: this.#cause }
        return inspectError(shown, depth, options, inspect)
      },
    })
  }
}

function escapeOptional(text: string | undefined): string | undefined {
  return typeof text === 'string' ? escapeUnprintable(text) : undefined
}

/** Puts the code into the first line of the stack, as Node.js does for its own errors, and leaves the constructors out. */
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
