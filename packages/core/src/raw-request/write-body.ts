import type { ValidationIssue } from '@cloudconnexa/errors'
import { encodeBody, type EncodedBody } from '../contract/encode-body.ts'
import type { BodyEncoding } from '../contract/operation.ts'
import { findMaskedSecrets } from '../secrets/masked-secret-issues.ts'
import { isSecret } from '../secrets/secret.ts'

/**
 * Writes a body for the wire: by its own type, because there is no contract.
 *
 * @param body - Of any type.
 * @param issues - What is wrong is added here.
 * @returns `undefined` where there is none, or where something is wrong with it.
 */
export function writeBody(body: unknown, issues: ValidationIssue[]): EncodedBody | undefined {
  if (body === undefined) return undefined
  const encoding = findEncoding(body)
  if (encoding === undefined) {
    issues.push({ path: 'body', message: 'must be a plain object, an array, a string or a Uint8Array' })
    return undefined
  }
  for (const { path, message } of findMaskedSecrets(body, encoding === 'text'))
    issues.push({ path: joinPath(path), message })
  try {
    return encodeBody(body, encoding)
  } catch {
    // What a getter or a `toJSON` throws may quote anything.
    issues.push({ path: 'body', message: 'cannot be written as JSON' })
    return undefined
  }
}

function findEncoding(body: unknown): BodyEncoding | undefined {
  if (typeof body === 'string' || isSecret(body)) return 'text'
  if (body instanceof Uint8Array) return 'bytes'
  // What JSON would write as `{}`: maps, sets, blobs, forms, streams, promises.
  if (typeof body !== 'object' || body === null || Symbol.toStringTag in body) return undefined
  return 'json'
}

function joinPath(path: string): string {
  if (path === '') return 'body'
  return path.startsWith('[') ? `body${path}` : `body.${path}`
}
