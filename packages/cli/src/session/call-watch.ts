import type { CloudConnexaError } from '@cloudconnexa/core'
import type { Exchange, PolicyPlacement } from '@cloudconnexa/core/runtime'
import { isRead } from './is-read.ts'

/** Knows the calls that are under way, for what ends a command and has to say what they were waiting for. */
export class CallWatch {
  readonly #pending = new Set<Exchange>()
  #hasChanged = false

  /** Sees every call. */
  readonly policy: PolicyPlacement = {
    after: 'validate',
    policy: {
      name: 'watch-calls',
      apply: async (exchange, next) => {
        this.#pending.add(exchange)
        try {
          return await next(exchange)
        } finally {
          this.#pending.delete(exchange)
          this.#hasChanged ||= mayHaveChanged(exchange)
        }
      },
    },
  }

  /** What the last attempt of a call under way has failed with. */
  get failure(): CloudConnexaError | undefined {
    return [...this.#pending]
      .map(({ progress }) => progress.failure)
      .findLast((failure) => failure !== undefined)
  }

  /** Whether something may have been changed until now. */
  get hasChanged(): boolean {
    return this.#hasChanged || [...this.#pending].some(mayHaveChanged)
  }
}

function mayHaveChanged({ request, progress: { outcome } }: Exchange): boolean {
  return !isRead(request.method) && (outcome === 'unknown' || outcome === 'applied')
}
