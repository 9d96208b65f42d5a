import { isSecret } from '../secrets/secret.ts'

/** JSON text of a request body, with the text of secrets where {@link Secret} values stand. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, shown: unknown) {
    // A secret's toJSON has already masked `shown`; the holder still has the secret itself.
    const original = this[key]
    return isSecret(original) ? original.reveal() : shown
  })
}
