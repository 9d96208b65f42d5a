import { findSecrets, type FoundSecret } from './collect-secrets.ts'
import { isMaskedSecret } from './secret.ts'

/**
 * Whether something stands in a value that is printed in place of a secret, wherever a secret is expected: the API would take it for
 * the new secret.
 *
 * @param value - A body, or a part of one; of any depth.
 * @param isWhole - Whether the value itself may be a secret, as the body of an operation that sends plain text.
 */
export function holdsMaskedSecrets(value: unknown, isWhole: boolean): boolean {
  return listMaskedSecrets(value, isWhole).length > 0
}

/** What is printed in place of secrets in a value; see {@link holdsMaskedSecrets}. */
export function listMaskedSecrets(value: unknown, isWhole: boolean): readonly Pick<FoundSecret, 'path'>[] {
  return isWhole && isMaskedSecret(value)
    ? [{ path: '' }]
    : findSecrets(value).filter(({ text }) => isMaskedSecret(text))
}
