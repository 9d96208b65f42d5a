import { SeededRandom } from './seeded-random.ts'

/** A repeatable source of ids: the same seed and the same calls give the same ids. */
export class IdSource {
  readonly #random: SeededRandom

  /** @param seed - Any integer. */
  constructor(seed: number) {
    this.#random = new SeededRandom(seed)
  }

  /** Position in the sequence; setting it continues the sequence from there. */
  get position(): readonly number[] {
    return this.#random.position
  }

  set position(position: readonly number[]) {
    this.#random.position = position
  }

  /** The next UUID (version 4 in form). */
  nextUuid(): string {
    const hex = this.nextHex(32)
    const variant = '89ab'.charAt(this.#random.nextInteger() & 3)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  /** The next hexadecimal digits. */
  nextHex(length: number): string {
    let digits = ''
    while (digits.length < length) digits += (this.#random.nextInteger() >>> 0).toString(16).padStart(8, '0')
    return digits.slice(0, length)
  }
}
