import { isMaskedSecret } from '../secrets/secret.ts'
import { maskedSecretMessage } from '../secrets/masked-secret-issues.ts'

/** RFC 3986: what may stand in a path without being encoded, and encoded bytes. */
const pathCharacters = /^(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*$/i
/** Nobody encodes more often, and each layer could hide what the next program decodes. */
const mostLayers = 4

/**
 * What keeps a path from naming a place below that of the API, and nothing else.
 *
 * @param path - As the caller wrote it, of any type.
 * @returns What is wrong; `undefined` where nothing is. The path is not quoted, because it may hold anything.
 */
export function findPathIssue(path: unknown): string | undefined {
  if (typeof path !== 'string') return 'must be a string'
  if (path === '') return 'must not be empty'
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path))
    return 'must not hold a scheme or a host: begin with the first segment, such as /networks'
  if (!path.startsWith('/')) return 'must begin with a slash'
  if (path.includes('?')) return 'must not hold a query: pass `query`'
  if (path.includes('#')) return 'must not hold a fragment'
  if (/^\/api\/v\d/i.test(path)) return 'must not begin with the path of the API, which the SDK adds'
  if (!pathCharacters.test(path))
    return 'must be encoded: pass each variable segment through encodeURIComponent()'
  const segments = path.slice(1).split('/')
  for (const segment of segments) {
    const issue = findSegmentIssue(segment)
    if (issue !== undefined) return issue
  }
  return undefined
}

function findSegmentIssue(segment: string): string | undefined {
  if (segment === '') return 'must not have an empty segment'
  let text = segment
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const issue = findTextIssue(text)
    if (issue !== undefined) return issue
    const decoded = decode(text)
    // A percent sign that stands for itself is data.
    if (decoded === text || (decoded === undefined && layer > 0)) return undefined
    if (decoded === undefined) return 'must be encoded as UTF-8'
    text = decoded
  }
  return 'must not be encoded several times'
}

function findTextIssue(text: string): string | undefined {
  // Some servers cut what follows a semicolon before they look for segments of dots.
  if (/^\.{1,2}(?:;.*)?$/s.test(text)) return 'must not have a segment of dots'
  if (/[/\\]|\p{Cc}/u.test(text)) return 'must not hold encoded slashes, backslashes or control characters'
  return isMaskedSecret(text) ? maskedSecretMessage : undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
