import { CloudConnexaError } from '@cloudconnexa/errors'
import type { CallOptions } from './call-options.ts'

// Registered, because a plugin may bring its own copy of this package: a client of one copy names methods of services of the other.
const methodKey: unique symbol = Symbol.for('cloudconnexa.method')

/** Call options that carry the name of the method that the caller has called. */
interface NamedOptions extends CallOptions {
  readonly [methodKey]?: string
}

/** The method that runs now. */
interface RunningMethod {
  name: string | undefined
}

/** A function that keeps its `this`. */
type Method = (this: unknown, ...parameters: unknown[]) => unknown

// Services are called synchronously, and a call reads the name before anything is awaited: no promise is needed to carry it.
const running: RunningMethod = ((globalThis as { [methodKey]?: RunningMethod })[methodKey] ??= {
  name: undefined,
}) // nobody else uses the key

/**
 * Wraps a method so that errors of calls that it starts name it. A method that is called by another one is part of that: errors name
 * the outer one.
 *
 * @param name - Its name on the client: `networks.patch`.
 */
export function nameMethod(method: Method, name: string): Method {
  const named = function (this: unknown, ...parameters: unknown[]): unknown {
    if (running.name !== undefined) return Reflect.apply(method, this, parameters)
    running.name = name
    try {
      return Reflect.apply(method, this, parameters)
    } catch (error) {
      throw attachCalledMethod(error, name)
    } finally {
      running.name = undefined
    }
  }
  // Stacks show the name, and some programs count the parameters.
  return Object.defineProperties(named, {
    name: { value: method.name, configurable: true },
    length: { value: method.length, configurable: true },
  })
}

/** The method that has been called: that of the options, where they carry one, or the one that runs. */
export function readCalledMethod(options: NamedOptions): string | undefined {
  // What is no object is refused with the call.
  return (isObject(options) ? options[methodKey] : undefined) ?? running.name
}

/** The options, with the name of the method that runs, for calls that start after something has been awaited. */
export function keepCalledMethod<Options extends CallOptions>(options: Options): Options {
  const name = readCalledMethod(options)
  return name === undefined || !isObject(options) ? options : { ...options, [methodKey]: name }
}

/** The options, with the name that others carry. */
export function copyCalledMethod<Options extends CallOptions>(
  source: NamedOptions,
  options: Options,
): Options {
  const name = source[methodKey]
  return name === undefined ? options : { ...options, [methodKey]: name }
}

/**
 * Names the method on an error of the SDK that names none yet.
 *
 * @param name - The method; `undefined` leaves the error as it is.
 * @param signal - The caller's own: its reason is left alone, because other calls may share it.
 * @returns The same error.
 */
export function attachCalledMethod(error: unknown, name: string | undefined, signal?: AbortSignal): unknown {
  if (name === undefined || !(error instanceof CloudConnexaError) || error.calledMethod !== undefined)
    return error
  return error === signal?.reason ? error : error.attach({ calledMethod: name })
}

/** Names the method that runs on an error, where one does. */
export function nameRunningMethod<E extends CloudConnexaError>(error: E): E {
  const calledMethod = running.name
  return calledMethod === undefined ? error : error.attach({ calledMethod })
}

/** Does something for a method; what it throws names the method. */
export function nameFailures<T>(name: string | undefined, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw attachCalledMethod(error, name)
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
