import { toCanonicalJson } from '../model/canonical-json.ts'
import type { Properties } from '../model/properties.ts'

/** Digest of what is compared of an object, by which a change by somebody else is noticed. */
export function createFingerprint(properties: Properties): string {
  return createDigest(toCanonicalJson(properties))
}

/** SHA-256 of a text, base64url. */
export function createDigest(text: string): string {
  // Half of the time that the import of the package would take.
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(text).digest('base64url')
}
