import { Secret } from './secret.ts'

/**
 * Puts {@link Secret} values where the contract says that secrets stand, in place: the value was parsed a moment ago and
 * has no other holder.
 *
 * @param paths - Such as `ipSecConfig.preSharedKey` or `content[].ipSecConfig.preSharedKey`; an empty text is the whole value.
 */
export function wrapSecrets(value: unknown, paths: readonly string[]): unknown {
  if (paths.includes('')) return hidden(value)
  for (const path of paths) wrapAt(value, path.split('.'))
  return value
}

function wrapAt(holder: unknown, [segment, ...rest]: readonly string[]): void {
  if (segment === undefined || typeof holder !== 'object' || holder === null) return
  const isList = segment.endsWith('[]')
  const name = isList ? segment.slice(0, -2) : segment
  const value: unknown =
    name === '' ? holder : Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined
  if (isList && Array.isArray(value)) {
    if (rest.length === 0) for (const [index, item] of value.entries()) value[index] = hidden(item)
    else for (const item of value) wrapAt(item, rest)
  } else if (rest.length > 0) {
    if (!isList) wrapAt(value, rest)
  } else if (name !== '' && value !== undefined) {
    Reflect.set(holder, name, hidden(value))
  }
}

// Whatever stands where a secret should stand is kept out of sight, text or not.
function hidden(value: unknown): unknown {
  if (value === undefined || value === null) return value
  return new Secret(typeof value === 'string' ? value : stringifyOrEmpty(value))
}

function stringifyOrEmpty(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    // Nested deeper than this Node can write. Such a thing is no secret, and must be no crash.
    return ''
  }
}
