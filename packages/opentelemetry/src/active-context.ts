import type { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, context } from '@opentelemetry/api'

/**
 * A store for `bindStore` of the diagnostics channels that is no store: what runs inside it runs in a context of OpenTelemetry,
 * whatever context manager the program has registered.
 */
export function createContextStore(): AsyncLocalStorage<Context> {
  const store = {
    /** What Node 22 and 24 call. */
    run: <Arguments extends unknown[], Result>(
      active: Context,
      work: (...given: Arguments) => Result,
      ...given: Arguments
    ): Result => context.with(active, () => work(...given)),
    /** What Node 26 calls; the scope ends when what runs in it has returned. */
    withScope(active: Context): Disposable {
      // Absent before version 1.10 of the API.
      const token = hasAttach(context) ? context.attach(active) : undefined
      return { [Symbol.dispose]: () => token?.dispose() }
    },
  }
  // Channels call nothing but these two methods of a store.
  return store as unknown as AsyncLocalStorage<Context>
}

interface Attaching {
  attach(active: Context): { dispose(): void }
}

function hasAttach(api: object): api is Attaching {
  return typeof Reflect.get(api, 'attach') === 'function'
}
