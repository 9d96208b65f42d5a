import type * as nodeZlib from 'node:zlib'
import type { Transform } from 'node:stream'
import { splitZstdFrames } from './zstd-frames.ts'

/** What the transports can decompress, for the header of the same name. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

/** Adds to the headers of requests what can be decompressed. Requests with one token share their headers, which are added to once. */
export class AcceptEncodingHeaders {
  #last: Readonly<Record<string, string>> | undefined
  #added: Readonly<Record<string, string>> = {}

  add(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (headers !== this.#last) {
      this.#added = { 'accept-encoding': acceptEncoding, ...headers }
      this.#last = headers
    }
    return this.#added
  }
}

/** Most encodings that may lie in each other. Nobody compresses more than twice, and each costs as much time as the first. */
export const mostEncodings = 3

type Zlib = typeof nodeZlib

/** Undoes one encoding. */
export interface Decoder {
  /** Creates the stream that does so. */
  readonly create: (zlib: Zlib, firstByte: number) => Transform
  /** Splits what each needs a stream of its own; `undefined` where the bytes are not whole. */
  readonly split?: (bytes: Buffer) => readonly Buffer[] | undefined
}

const gzip: Decoder = { create: (zlib) => zlib.createGunzip() }

// A map and no object, which would find `constructor` too.
const decoders: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', gzip],
  ['x-gzip', gzip],
  [
    'deflate',
    {
      // Some servers leave out the wrapper that the standard asks for; its first byte tells.
      create: (zlib, firstByte) =>
        (firstByte & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw(),
    },
  ],
  ['br', { create: (zlib) => zlib.createBrotliDecompress() }],
  [
    'zstd',
    {
      // No window is larger on the web (RFC 9659); one of 128 MiB would be allocated for a body of some bytes.
      create: (zlib) => zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } }),
      split: splitZstdFrames,
    },
  ],
])

// Servers that name the charset or an encoding of mail have compressed nothing.
const harmlessNames: ReadonlySet<string> = new Set([
  '',
  'identity',
  'none',
  'utf-8',
  'utf8',
  'us-ascii',
  'binary',
  '7bit',
  '8bit',
])

/**
 * Reads the header `content-encoding`.
 *
 * @returns The encodings in the order in which they were applied, without those that change nothing. Empty where the body is plain.
 */
export function readContentEncoding(header: string | undefined): readonly string[] {
  if (header === undefined) return []
  return header
    .toLowerCase()
    .split(',')
    .map((name) => name.split(';', 1).join('').trim())
    .filter((name) => !harmlessNames.has(name))
}

/** Finds what undoes an encoding; `undefined` for one that is not known. */
export function findDecoder(name: string): Decoder | undefined {
  return decoders.get(name)
}
