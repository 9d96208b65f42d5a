/**
 * A repeatable source of randomness: the same seed gives the same sequence.
 * The generator is sfc32 (public domain, by Chris Doty-Humphrey): fast, and with a very long period.
 */
export class SeededRandom {
  #a = 0
  #b = 0
  #c: number
  #counter = 1

  /** @param seed - Any integer. */
  constructor(seed: number) {
    this.#c = seed | 0
    for (let round = 0; round < 12; round += 1) this.nextInteger()
  }

  /** Position in the sequence; setting it continues the sequence from there. */
  get position(): readonly number[] {
    return [this.#a, this.#b, this.#c, this.#counter]
  }

  set position([a = 0, b = 0, c = 0, counter = 1]: readonly number[]) {
    this.#a = a
    this.#b = b
    this.#c = c
    this.#counter = counter
  }

  /** The next integer of 32 bits, with a sign. */
  nextInteger(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum
  }

  /** The next number from 0 up to, but not including, 1. */
  nextFraction(): number {
    return (this.nextInteger() >>> 0) / 2 ** 32
  }
}
