import { isMaskedSecret, isSecret } from './secret.ts'

/** A secret within a value. */
export interface FoundSecret {
  /** Where it stands, for example `ipSecConfig.preSharedKey` or `keys[0]`. */
  readonly path: string
  /** The secret itself. */
  readonly text: string
}

const secretName = /secret|passw(?:or)?d|passphrase|token|psk|key$|credential|authorization|cookie/i

/**
 * The secrets within a value: `Secret` values, and strings of properties whose name says that they are secret. A mask in place of
 * one is none: it may be shown.
 */
export function collectSecrets(value: unknown): readonly string[] {
  return findSecrets(value)
    .map(({ text }) => text)
    .filter((text) => !isMaskedSecret(text))
}

/**
 * The secrets within a value, and what stands in their place, with their paths; see {@link collectSecrets}.
 *
 * @param value - Of any depth. What stands in two places is looked into once.
 */
export function findSecrets(value: unknown): readonly FoundSecret[] {
  const found: FoundSecret[] = []
  const seen = new Set<object>()
  const pending = [{ path: '', name: '', value }]
  // No recursion: a body may be nested deeper than the stack reaches.
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, name, value: part } = next
    if (isSecret(part)) found.push({ path, text: part.reveal() })
    else if (typeof part === 'string' && secretName.test(name)) found.push({ path, text: part })
    else if (typeof part === 'object' && part !== null && !seen.has(part) && !ArrayBuffer.isView(part)) {
      seen.add(part)
      const isList = Array.isArray(part)
      for (const [key, inner] of readEntries(part)) {
        const place = isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
        // What a list holds goes by the name of the list.
        pending.push({ path: place, name: isList ? name : key, value: inner })
      }
    }
  }
  return found
}

function readEntries(value: object): readonly [string, unknown][] {
  try {
    return Object.entries(value)
  } catch {
    // A getter that throws. Writing the value as JSON fails on it with its own error.
    return []
  }
}
