import type { ValidationIssue } from '@cloudconnexa/errors'
import { formatPath } from '../../model/describe-issues.ts'
import { Secret } from '../../secrets/secret.ts'

// With the body and not with the exchange: where a policy hands out another body, they are no longer about it.
const issuesByBody = new WeakMap<object, readonly ValidationIssue[]>()

/**
 * Puts {@link Secret} values where the contract says that secrets stand, in place: the value was parsed a moment ago and
 * has no other holder. Whatever stands there is kept out of sight; what cannot be a secret is noted for
 * {@link readSecretIssues}.
 *
 * @param paths - Such as `ipSecConfig.preSharedKey` or `content[].ipSecConfig.preSharedKey`; an empty text is the whole value.
 */
export function wrapSecrets(value: unknown, paths: readonly string[]): unknown {
  const wrapper = new SecretWrapper()
  let body = value
  if (paths.includes('')) body = wrapper.wrap(value)
  else for (const path of paths) wrapper.wrapAt(value, path.split('.'), 0)
  if (wrapper.issues.length > 0 && typeof body === 'object' && body !== null)
    issuesByBody.set(body, wrapper.issues)
  return body
}

/** What {@link wrapSecrets} has found in the places of secrets that cannot be one: a number, an object, an empty string. */
export function readSecretIssues(body: unknown): readonly ValidationIssue[] {
  return (typeof body === 'object' && body !== null && issuesByBody.get(body)) || []
}

class SecretWrapper {
  readonly issues: ValidationIssue[] = []
  /** The way to the place that is being looked at. */
  readonly #place: PropertyKey[] = []

  /** Wraps what the segments of a path lead to, from one of them on. */
  wrapAt(holder: unknown, segments: readonly string[], index: number): void {
    const segment = segments[index]
    if (segment === undefined || typeof holder !== 'object' || holder === null) return
    const isList = segment.endsWith('[]')
    const name = isList ? segment.slice(0, -2) : segment
    const value: unknown =
      name === '' ? holder : Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined
    if (name !== '') this.#place.push(name)
    const isLast = index === segments.length - 1 && value !== undefined
    if (isList && Array.isArray(value)) this.#wrapItems(value, segments, index, isLast)
    else if (isLast && name !== '') Reflect.set(holder, name, this.wrap(value))
    else if (!isLast && !isList) this.wrapAt(value, segments, index + 1)
    if (name !== '') this.#place.pop()
  }

  #wrapItems(list: unknown[], segments: readonly string[], index: number, isLast: boolean): void {
    for (const [position, item] of list.entries()) {
      this.#place.push(position)
      if (isLast) list[position] = this.wrap(item)
      else this.wrapAt(item, segments, index + 1)
      this.#place.pop()
    }
  }

  /** Wraps a value, text or not; `null` is no secret, and the model knows whether it may be there. */
  wrap(value: unknown): unknown {
    if (value === undefined || value === null) return value
    if (typeof value === 'string' && value !== '') return new Secret(value)
    this.issues.push({
      path: formatPath(this.#place),
      message: `is ${describeKind(value)} where a secret belongs`,
    })
    return new Secret(typeof value === 'string' ? value : stringifyOrEmpty(value))
  }
}

function describeKind(value: unknown): string {
  if (value === '') return 'an empty string'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function stringifyOrEmpty(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    // Nested deeper than this Node can write. Such a thing is no secret, and must be no crash.
    return ''
  }
}
