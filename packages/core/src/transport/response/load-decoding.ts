import { loadPart } from '../../async/load-part.ts'
import type * as decodeBody from './decode-body.ts'

/**
 * Loads what reads the body of a response that says how it is encoded: nothing has to be undone of others.
 *
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) when it cannot be loaded.
 */
export function loadDecoding(): Promise<typeof decodeBody> {
  return loadPart(() => import('./decode-body.ts'))
}
