import type * as nodeZlib from 'node:zlib'
import { ResponseValidationError } from '@cloudconnexa/errors'

/** What the transports can unpack, for the header of the same name. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

type Zlib = typeof nodeZlib
type Unpack = (
  zlib: Zlib,
  packed: Buffer,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, unpacked: Buffer) => void,
) => void

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: (zlib, packed, options, done) => zlib.gunzip(packed, options, done),
  'x-gzip': (zlib, packed, options, done) => zlib.gunzip(packed, options, done),
  // Some servers leave out the wrapper that the standard asks for; its first byte tells.
  deflate: (zlib, packed, options, done) =>
    ((packed[0] ?? 0) & 0x0f) === 8
      ? zlib.inflate(packed, options, done)
      : zlib.inflateRaw(packed, options, done),
  br: (zlib, packed, options, done) => zlib.brotliDecompress(packed, options, done),
  zstd: (zlib, packed, options, done) => zlib.zstdDecompress(packed, options, done),
}

/**
 * The text of a body.
 *
 * @param encoding - The header `content-encoding`.
 * @param maxBytes - Longest body, unpacked.
 * @returns The text at once where nothing needs to be unpacked: a promise would cost every small answer a turn.
 */
export function bodyText(
  body: Buffer,
  encoding: string | undefined,
  maxBytes: number,
): string | Promise<string> {
  if (encoding === undefined || body.length === 0) return textOf(body)
  return unpacked(body, encoding, maxBytes).then(textOf)
}

/** The error of an answer that is longer than allowed. */
export function tooLarge(maxBytes: number): ResponseValidationError {
  return new ResponseValidationError(`The answer is longer than ${maxBytes} bytes and was given up.`, {
    code: 'RESPONSE_TOO_LARGE',
    hint: 'Ask for smaller pages, or raise the client option `maxResponseBytes`.',
    issues: [{ path: '', message: `is longer than ${maxBytes} bytes` }],
    outcome: 'unknown',
  })
}

async function unpacked(body: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  let bytes = body
  // The last one named was applied last.
  for (const name of encoding.toLowerCase().split(',').toReversed())
    bytes = await unpack(bytes, name.trim(), maxBytes)
  if (bytes.length > maxBytes) throw tooLarge(maxBytes)
  return bytes
}

function unpack(packed: Buffer, name: string, maxBytes: number): Promise<Buffer> {
  if (name === 'identity') return Promise.resolve(packed)
  const unpacker = unpackers[name]
  return new Promise((resolve, reject) => {
    if (unpacker === undefined) throw unknownEncoding()
    unpacker(
      process.getBuiltinModule('node:zlib'),
      packed,
      // zlib takes no limit beyond what a buffer can hold.
      { maxOutputLength: Math.min(maxBytes, longestBuffer) },
      (error, result) => {
        if (error === null) resolve(result)
        else reject('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : error)
      },
    )
  })
}

const longestBuffer = 2 ** 32

function unknownEncoding(): ResponseValidationError {
  return new ResponseValidationError('The answer is packed in a way that was not asked for.', {
    code: 'RESPONSE_MALFORMED',
    hint: `Something between you and the API has packed it; what can be unpacked is ${acceptEncoding}.`,
    issues: [{ path: '', message: 'has an unknown content-encoding' }],
    outcome: 'unknown',
  })
}

/** UTF-8, without the byte order mark that some servers put in front and no parser wants. */
function textOf(body: Buffer): string {
  const text = body.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
