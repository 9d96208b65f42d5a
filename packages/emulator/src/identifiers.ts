/**
 * A repeatable source of identifiers: the same seed gives the same sequence.
 * The generator is sfc32 (public domain, by Chris Doty-Humphrey): quick, and far from ever repeating.
 */
export class Identifiers {
  #a = 0
  #b = 0
  #c: number
  #counter = 1

  /** @param seed any integer. */
  constructor(seed: number) {
    this.#c = seed | 0
    for (let round = 0; round < 12; round += 1) this.#next()
  }

  /** Where in the sequence the source is; setting it makes the source go on from there. */
  get position(): readonly number[] {
    return [this.#a, this.#b, this.#c, this.#counter]
  }

  set position([a = 0, b = 0, c = 0, counter = 1]: readonly number[]) {
    this.#a = a
    this.#b = b
    this.#c = c
    this.#counter = counter
  }

  /** The next UUID (version 4 in form). */
  uuid(): string {
    const hex = this.hex(32)
    const variant = '89ab'.charAt(this.#next() & 3)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  /** As many hexadecimal digits as asked for. */
  hex(length: number): string {
    let digits = ''
    while (digits.length < length) digits += (this.#next() >>> 0).toString(16).padStart(8, '0')
    return digits.slice(0, length)
  }

  /** A number from 0 up to, but not including, 1. */
  fraction(): number {
    return (this.#next() >>> 0) / 2 ** 32
  }

  #next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum
  }
}
