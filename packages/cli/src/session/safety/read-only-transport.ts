import type { Transport } from '@cloudconnexa/core/runtime'
import { CommandError } from '../../errors/command-error.ts'
import { isRead } from '../is-read.ts'

/**
 * Makes a transport that sends nothing but reads and token requests: the last guard of a dry run, behind everything that could get a
 * request past the policy that shows it.
 *
 * @param transport - Sends what may be sent.
 */
export function refuseWrites(transport: Transport): Transport {
  return {
    ...transport,
    send(request) {
      const isToken = request.method === 'POST' && new URL(request.url).pathname.endsWith('/oauth/token')
      if (isRead(request.method) || isToken) return transport.send(request)
      throw new CommandError(`${request.method} was held back by --dry-run.`, { exit: 'refused' })
    },
  }
}
