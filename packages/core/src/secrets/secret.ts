const brand = Symbol.for('cloudconnexa.secret')
const mask = '[secret]'

// What this SDK prints in place of a secret, wherever in a string: secrets get into strings by templates.
const ownMask = /\[(?:secret|withheld)\]|\[object Object\]/i
// What loggers and other tools print in place of one.
const wordMask = /^[[<({]+(?:secret|withheld|redacted|masked|hidden|filtered|removed|sensitive)[\])}>]+$/i
const starMask = /^[*•●]{3,}$/
const longestMask = 200

/**
 * A value that must not be seen: a profile, a connector token, a pre-shared key, a client secret.
 *
 * However it is printed, logged or serialised it shows as `[secret]`; {@link Secret.reveal} is the one way to read it.
 */
export class Secret {
  readonly #value: string

  /** @param value - The string to hide. One that is a mask itself is refused where it would be sent. */
  constructor(value: string) {
    this.#value = value
  }

  /** The hidden text. Call it where the text is used, not where it is passed on. */
  reveal(): string {
    return this.#value
  }

  /** `[secret]` */
  toString(): string {
    return mask
  }

  /** `[secret]` */
  toJSON(): string {
    return mask
  }

  static {
    // On the prototype, so that `isSecret` knows instances of another copy of this package too.
    Object.defineProperty(this.prototype, brand, { value: true })
    Object.defineProperty(this.prototype, Symbol.for('nodejs.util.inspect.custom'), { value: () => mask })
  }
}

/** Whether a value is a {@link Secret}, of this copy of the package or another one. */
export function isSecret(value: unknown): value is Secret {
  return typeof value === 'object' && value !== null && Reflect.get(value, brand) === true
}

/** The text of a secret, or the text itself where it was not wrapped. */
export function reveal(value: string | Secret): string {
  return typeof value === 'string' ? value : value.reveal()
}

/**
 * Whether a value is not a secret, but what logs, errors and JSON show in its place: `[secret]`, `[withheld]`, `[redacted]`, `***`.
 * It comes from a value that was written as JSON and read again, and would be accepted by the API as the new secret.
 *
 * @param value - A string, or a `Secret` that holds one. Anything else is no mask.
 */
export function isMaskedSecret(value: unknown): boolean {
  const text = isSecret(value) ? value.reveal() : value
  if (typeof text !== 'string') return false
  if (ownMask.test(text)) return true
  // Nobody masks with more; and looking for the ends of a long text takes long.
  if (text.length > longestMask) return false
  const bare = text.replace(/^[\s"']+|[\s"']+$/g, '')
  return wordMask.test(bare) || starMask.test(bare)
}
