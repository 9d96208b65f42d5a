import type { Exchange, PolicyPlacement } from '@cloudconnexa/core/runtime'
import { CommandError } from '../../errors/command-error.ts'
import { isRead } from '../is-read.ts'

/** A request that would change something, as a dry run shows it. */
export interface HeldChange {
  readonly method: string
  /** With the query, and without the host. */
  readonly path: string
  /** The body without secrets; absent where there is none. */
  readonly body?: unknown
}

/**
 * Creates a policy that sees every change when its request is complete, before a token is requested for it.
 *
 * @param work - What is done with it. Where it throws, the change is not sent.
 */
export function watchChanges(work: (exchange: Exchange) => Promise<void>): PolicyPlacement {
  return {
    after: 'validate',
    policy: {
      name: 'watch-changes',
      async apply(exchange, next) {
        if (!isRead(exchange.request.method)) await work(exchange)
        return next(exchange)
      },
    },
  }
}

/**
 * Describes a change, and takes the secrets out of it.
 *
 * @param exchange - The change.
 */
export async function describeChange(exchange: Exchange): Promise<HeldChange> {
  const [{ maskBody }, { defaultApiPath }] = await Promise.all([
    import('./mask-body.ts'),
    import('@cloudconnexa/core/runtime'),
  ])
  const { operation, request } = exchange
  const query = request.query === '' ? '' : `?${request.query}`
  const path = `${operation.basePath ?? defaultApiPath}${request.path}${query}`
  const { method, body } = request
  return body === undefined ? { method, path } : { method, path, body: maskBody(body, exchange) }
}

/** Ends the work of a dry run when the first change would be sent. */
export class DryRunStop extends CommandError {
  /** @param change - What would be sent. */
  constructor({ method, path }: HeldChange) {
    super(`${method} ${path} was held back by --dry-run.`, { exit: 'done' })
  }
}
