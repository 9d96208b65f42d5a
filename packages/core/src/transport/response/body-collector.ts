import { constants } from 'node:buffer'
import type { ResponseType } from '../../contract/transport.ts'
import { createTooLarge, type ResponseHead } from './response-errors.ts'

/** What a body is read with. */
interface ReadOptions {
  readonly head: ResponseHead
  /** Longest body, in bytes. */
  readonly maxBytes: number
}

const smallestCapacity = 16 * 1024
/** Up to here a length that was announced is believed. Memory that is reserved costs little until something is written to it. */
const largestAnnounced = 2 * 1024 * 1024

/**
 * Collects the bytes of a response body in one piece of memory: as long as was announced, or doubling as it fills.
 *
 * Chunks are not kept: each costs hundreds of bytes of its own, and a server that sends one byte at a time would fill the memory
 * long before the body is too long. Memory that has been outgrown is freed at once instead of when the garbage collector gets to
 * it, so that no more is in use than what was collected.
 */
export class BodyCollector {
  /** The only chunk so far, which is somebody else's memory: most bodies come in one piece, which needs no copy. */
  #first: Buffer | undefined
  #memory: Buffer<ArrayBuffer> | undefined
  #length = 0
  #announced = 0

  /** Bytes so far. */
  get length(): number {
    return this.#length
  }

  /**
   * Reserves memory for a whole body at once, as soon as it does not come in one piece. Collecting then takes one copy, and less
   * time than joining chunks does.
   *
   * @param length - What the headers say; anything else than a length is no announcement.
   */
  announce(length: string | undefined): void {
    const bytes = Number(length)
    this.#announced = Number.isSafeInteger(bytes) ? Math.min(bytes, largestAnnounced) : 0
  }

  /** Adds a chunk. */
  append(chunk: Buffer): void {
    if (this.#length === 0) this.#first = chunk
    else chunk.copy(this.#reserve(chunk.length), this.#length)
    this.#length += chunk.length
  }

  /** Hands out what was collected, and forgets it. */
  take(): CollectedBody {
    const body = new CollectedBody(this.#first ?? this.#memory?.subarray(0, this.#length), this.#memory)
    this.#first = undefined
    this.#memory = undefined
    this.#length = 0
    return body
  }

  /** Forgets what was collected, and frees its memory at once. */
  discard(): void {
    free(this.#memory)
    this.#first = undefined
    this.#memory = undefined
    this.#length = 0
  }

  /** The memory, with room for some bytes more. */
  #reserve(more: number): Buffer<ArrayBuffer> {
    const before = this.#memory
    const needed = this.#length + more
    if (before !== undefined && needed <= before.length) return before
    const capacity = Math.max(needed, smallestCapacity, this.#announced, (before?.length ?? 0) * 2)
    const memory = Buffer.allocUnsafeSlow(capacity)
    const bytes = this.#first ?? before
    bytes?.copy(memory, 0, 0, this.#length)
    free(before)
    this.#first = undefined
    this.#memory = memory
    return memory
  }
}

/** The bytes of a body that has come to its end. */
export class CollectedBody {
  /** The bytes, until they are freed. */
  readonly bytes: Buffer
  readonly #memory: Buffer<ArrayBuffer> | undefined

  constructor(bytes: Buffer | undefined, memory: Buffer<ArrayBuffer> | undefined) {
    this.bytes = bytes ?? Buffer.alloc(0)
    this.#memory = memory
  }

  /**
   * Reads the body as what it is wanted as, and frees its memory.
   *
   * @throws {ResponseValidationError} (`RESPONSE_TOO_LARGE`) when it is longer than allowed.
   */
  read(responseType: ResponseType, { head, maxBytes }: ReadOptions): string | Uint8Array {
    // A string has a limit of its own, whatever the option says.
    const limit = responseType === 'bytes' ? maxBytes : Math.min(maxBytes, constants.MAX_STRING_LENGTH)
    if (this.bytes.length > limit) throw createTooLarge(head, limit)
    if (responseType === 'bytes') return this.handOut()
    const text = decodeUtf8(this.bytes)
    this.free()
    return text
  }

  /**
   * Hands the bytes out, in memory that holds nothing else: what a socket or zlib has lent is copied, since it may hold the bytes
   * of others, and would be kept as a whole for as long as the bytes are.
   */
  handOut(): Uint8Array {
    return this.#memory === undefined
      ? new Uint8Array(this.bytes)
      : new Uint8Array(this.#memory.buffer.transfer(this.bytes.length))
  }

  /** Frees the memory at once, where it is not somebody else's. */
  free(): void {
    free(this.#memory)
  }
}

function free(memory: Buffer<ArrayBuffer> | undefined): void {
  // The memory goes where nobody keeps it.
  memory?.buffer.transfer(0)
}

/** Decodes UTF-8, without the byte order mark that some servers put in front and no parser wants. What is not UTF-8 becomes U+FFFD. */
export function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
