import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { listMaskedSecrets } from './masked-secrets.ts'

/** What the issue of a masked secret says. */
export const maskedSecretMessage: string =
  'is a mask such as [secret], which is printed in place of a secret, and not the secret itself'

/**
 * Finds what is printed in place of a secret, wherever a secret is expected.
 *
 * @param value - A body, or a part of one; of any depth.
 * @param isWhole - Whether the value itself may be a secret, as the body of an operation that sends plain text.
 * @returns An issue for each mask.
 */
export function findMaskedSecrets(value: unknown, isWhole: boolean): readonly ValidationIssue[] {
  return listMaskedSecrets(value, isWhole).map(({ path }) => ({ path, message: maskedSecretMessage }))
}

/** Creates the error of a value that {@link findMaskedSecrets} has found something in. */
export function createMaskedSecretError(value: unknown, isWhole: boolean): ValidationError {
  const issues = findMaskedSecrets(value, isWhole)
  const summary = issues.map(({ path, message }) => `${path === '' ? 'it' : path} ${message}`).join('; ')
  return new ValidationError(`The input is not valid: ${summary}.`, {
    hint: 'Nothing was sent. Pass the secret itself: keep the `Secret` that the SDK returned, or read it with `reveal()`; JSON, logs and templates show a mask in its place.',
    issues,
    origin: 'client',
  })
}
