import { TokenRequestError } from '@cloudconnexa/errors'
import type * as failures from './token-failure.ts'

/**
 * Creates the error of a token request that brought no token. What says why is loaded with the first failure. Never rejects.
 *
 * @param create - Creates the error with it.
 * @returns The error; a short one where what says why cannot be loaded, as in a process without a file descriptor left.
 */
export async function explainTokenFailure(
  create: (loaded: typeof failures) => TokenRequestError,
): Promise<TokenRequestError> {
  const loaded = await import('./token-failure.ts').catch((): undefined => undefined)
  if (loaded !== undefined) return create(loaded)
  return new TokenRequestError('The token request failed.', {
    isRetryable: true,
    hint: 'A file of @cloudconnexa/auth that explains why could not be loaded: raise the limit of open files (`ulimit -n`), or install the package again.',
  })
}
