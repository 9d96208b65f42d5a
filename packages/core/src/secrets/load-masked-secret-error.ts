import type { ValidationError } from '@cloudconnexa/errors'
import { loadPart } from '../async/load-part.ts'

/** Loads what creates the error of a value with masked secrets, and creates it; see `createMaskedSecretError`. */
export async function loadMaskedSecretError(value: unknown, isWhole: boolean): Promise<ValidationError> {
  const { createMaskedSecretError } = await loadPart(() => import('./masked-secret-issues.ts'))
  return createMaskedSecretError(value, isWhole)
}
