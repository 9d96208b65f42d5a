import { ConfigurationError } from '@cloudconnexa/errors'
import type { Contract } from '../contract/operation.ts'
import type { UnnamedStep } from './step.ts'

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD'])
// Some servers let them replace the method.
const methodHeaders = ['x-http-method-override', 'x-http-method', 'x-method-override']

/**
 * Refuses what is no read.
 *
 * @throws {ConfigurationError} (`READ_ONLY`) when the method is another than GET or HEAD.
 */
export function requireRead({ id, method }: Pick<Contract, 'id'> & { readonly method: string }): void {
  if (!reads.has(method)) throw createReadOnly(id, method)
}

/** Guards the end of a pipeline: whatever policies have made of a call, nothing but reads gets past. */
export const readOnlyStep: UnnamedStep = {
  enter({ operation, request }) {
    requireRead({ id: operation.id, method: request.method })
    const header = methodHeaders.find((name) => request.headers[name] !== undefined)
    if (header !== undefined) throw createReadOnly(operation.id, `the header ${header}`)
    return undefined
  },
}

function createReadOnly(id: string, what: string): ConfigurationError {
  return new ConfigurationError(
    `${id} was refused: the client is read-only, and ${what} may change something.`,
    {
      code: 'READ_ONLY',
      hint: 'Nothing was sent. To make changes, create a client without `readOnly`, or use a context that is not read-only.',
      outcome: 'not-sent',
    },
  ).attach({ operation: id })
}
