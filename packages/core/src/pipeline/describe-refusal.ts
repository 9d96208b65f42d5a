import type { ConfigurationErrorOptions } from '@cloudconnexa/errors'

/**
 * What to say about a call that may change something, of a client that may only read.
 *
 * @param id - The operation.
 * @param what - What may change something: the method, or the header that replaces it.
 */
export function describeRefusal(
  id: string,
  what: string,
): ConfigurationErrorOptions & { readonly message: string } {
  const subject = what.startsWith('x-') ? `the header ${what}` : what
  return {
    message: `${id} was refused: the client is read-only, and ${subject} may change something.`,
    code: 'READ_ONLY',
    hint: 'Nothing was sent. To make changes, create a client without `readOnly`, with a profile or context that is not read-only.',
    outcome: 'not-sent',
  }
}
