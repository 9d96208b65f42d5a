import type * as nodeZlib from 'node:zlib'
import type { Transform } from 'node:stream'
import { splitZstdFrames } from './zstd-frames.ts'

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

/** Finds what undoes an encoding; `undefined` for one that is not known. */
export function findDecoder(name: string): Decoder | undefined {
  return decoders.get(name)
}
