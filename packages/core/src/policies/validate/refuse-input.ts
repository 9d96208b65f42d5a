import { loadPart } from '../../async/load-part.ts'
import type * as failures from './input-failures.ts'

/**
 * Refuses the input of a call. What says why is loaded with the first refusal.
 *
 * @param create - Creates the error with it.
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) when that cannot be loaded. The created error is thrown otherwise.
 */
export async function refuseInput(create: (loaded: typeof failures) => Error): Promise<never> {
  throw create(await loadPart(() => import('./input-failures.ts')))
}
