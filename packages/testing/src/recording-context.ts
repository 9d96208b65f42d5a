import { type Call, type CallOptions, consoleLogger, type List } from '@cloudconnexa/core'
import { newestApiVersion } from '@cloudconnexa/core'
import type { Contract, ServiceContext, ServiceDefinition } from '@cloudconnexa/core/service'

/** What a method asked its context for. */
export interface ContextUse {
  readonly kind: 'execute' | 'paginate' | 'poll'
  /** Absent for `poll`. */
  readonly operation?: Contract
  readonly options: Pick<CallOptions, 'signal'> | undefined
}

/** A context that sends nothing: it notes what it is asked for, and fails. */
export interface RecordingContext extends ServiceContext {
  readonly uses: readonly ContextUse[]
}

/** Makes a {@link RecordingContext}. It stands outside of core, like every plugin. */
export function recordingContext(): RecordingContext {
  const uses: ContextUse[] = []
  const services = new Map<unknown, unknown>()
  const context: RecordingContext = {
    uses,
    apiVersion: newestApiVersion,
    logger: consoleLogger('silent'),
    now: () => Date.UTC(2026, 0, 1),
    execute(operation, _input, options) {
      uses.push({ kind: 'execute', operation, options })
      return failedCall()
    },
    paginate(operation, _style, options) {
      uses.push({ kind: 'paginate', operation, options })
      return failedList()
    },
    poll(_ask, options) {
      uses.push({ kind: 'poll', options })
      return failed()
    },
    use<S>(definition: ServiceDefinition<S>): S {
      if (!services.has(definition)) services.set(definition, definition.create(context))
      return services.get(definition) as S // what this very definition has made
    },
  }
  return context
}

function failed(): Promise<never> {
  const promise = Promise.reject(new Error('Nothing is sent here.'))
  // A method may drop what it has asked for.
  promise.catch(() => undefined)
  return promise
}

function failedCall(): Call<never> {
  return Object.assign(failed(), { withResponse: failed })
}

function failedList(): List<never, never> {
  const iterator: AsyncIterableIterator<never> = {
    next: failed,
    [Symbol.asyncIterator]: () => iterator,
  }
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- a list can be awaited
    then: (onFulfilled, onRejected) => failed().then(onFulfilled, onRejected),
    pages: () => iterator,
    toArray: failed,
    find: failedCall,
    withResponse: failed,
    [Symbol.asyncIterator]: () => iterator,
  }
}
