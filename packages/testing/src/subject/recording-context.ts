import { type BucketState, type Call, type CallOptions, consoleLogger, type List } from '@cloudconnexa/core'
import { newestApiVersion } from '@cloudconnexa/core'
import type { Contract, ServiceContext, ServiceDefinition } from '@cloudconnexa/core/service'

/** How a method used its context. */
export interface ContextUse {
  readonly kind: 'execute' | 'paginate' | 'poll' | 'request' | 'requestPages' | 'sleep'
  /** Of `execute` and `paginate`. */
  readonly operation?: Contract
  readonly options: Pick<CallOptions, 'signal'> | undefined
}

/** A context that sends nothing: it records how it is used, and fails. */
export interface RecordingContext extends ServiceContext {
  readonly uses: readonly ContextUse[]
}

/** Creates a {@link RecordingContext}, from the public entries of core, as a plugin would. */
export function createRecordingContext(): RecordingContext {
  const uses: ContextUse[] = []
  const services = new Map<unknown, unknown>()
  const context: RecordingContext = {
    uses,
    apiVersion: newestApiVersion,
    logger: consoleLogger('silent'),
    now: () => Date.UTC(2026, 0, 1),
    execute(operation, _input, options) {
      uses.push({ kind: 'execute', operation, options })
      return createFailedCall()
    },
    paginate(operation, _style, options) {
      uses.push({ kind: 'paginate', operation, options })
      return createFailedList()
    },
    limits: async () => ({ mode: 'local', read: unknownBucket, write: unknownBucket }),
    cloudId: async () => 'example',
    tokenScope: async () => 'read write',
    request(_request, options) {
      uses.push({ kind: 'request', options })
      return createFailedCall()
    },
    requestPages(_request, options) {
      uses.push({ kind: 'requestPages', options })
      return createFailedList()
    },
    sleep(_milliseconds, signal) {
      uses.push({ kind: 'sleep', options: { signal } })
      return fail()
    },
    // It sends nothing, reads or not.
    readOnly: () => context,
    shareTimeout: (options = {}) => options,
    poll(_ask, options) {
      uses.push({ kind: 'poll', options })
      return fail()
    },
    use<S>(definition: ServiceDefinition<S>): S {
      if (!services.has(definition)) services.set(definition, definition.create(context))
      return services.get(definition) as S // created by this definition
    },
  }
  return context
}

const unknownBucket: BucketState = {
  available: undefined,
  capacity: undefined,
  refill: undefined,
  inFlight: 0,
  waiting: 0,
  pausedUntil: undefined,
}

function fail(): Promise<never> {
  const promise = Promise.reject(new Error('Nothing is sent here.'))
  // A method may ignore the promise.
  promise.catch(() => undefined)
  return promise
}

function createFailedCall(): Call<never> {
  return Object.assign(fail(), { withResponse: fail })
}

function createFailedList(): List<never, never> {
  const iterator: AsyncIterableIterator<never> = {
    next: fail,
    [Symbol.asyncIterator]: () => iterator,
  }
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- a list can be awaited
    then: (onFulfilled, onRejected) => fail().then(onFulfilled, onRejected),
    catch: (onRejected) => fail().catch(onRejected),
    finally: (onFinally) => fail().finally(onFinally),
    pages: () => iterator,
    toArray: fail,
    find: fail,
    withResponse: fail,
    [Symbol.asyncIterator]: () => iterator,
  }
}
