const brand = Symbol.for('cloudconnexa.secret')
const mask = '[secret]'

/**
 * A value that must not be seen: a profile, a connector token, a pre-shared key, a client secret.
 *
 * However it is printed, logged or serialised it shows as `[secret]`; {@link Secret.reveal} is the one way to read it.
 */
export class Secret {
  readonly #value: string

  /** @param value - The text to hide. */
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
