import { constants } from 'node:buffer'
import type { CollectedBody } from './body-collector.ts'
import { type Decoder, findDecoder } from './content-encoding.ts'
import { decompress, type DecompressOptions } from './decompress.ts'
import { createTooLarge, createUnknownEncoding } from './response-errors.ts'
import type { ResponseType } from '../../contract/transport.ts'

/**
 * Makes of a response body what was wanted: a string, or its bytes.
 *
 * A body that is JSON as it came is taken as it came, whatever its encoding is said to be: gateways that decompress a response
 * and leave its label in place are more common than compressed bytes that happen to be JSON.
 *
 * @param encodings - What `readContentEncoding` has read.
 * @param responseType - What the body is wanted as.
 * @returns The body at once where nothing has to be decompressed: a promise would cost every small response a turn.
 * @throws {ResponseValidationError} when the body is longer than allowed or compressed in an unknown way. The promise is rejected
 *   with it when the body is damaged, too.
 */
export function decodeBody(
  body: CollectedBody,
  encodings: readonly string[],
  responseType: ResponseType,
  options: DecompressOptions,
): string | Uint8Array | Promise<string | Uint8Array> {
  const read = responseType === 'bytes' ? readBytes : readText
  if (encodings.length === 0 || body.bytes.length === 0 || isMislabelledJson(body, options.maxBytes))
    return read(body, options)
  const decoders = encodings.map((name) => findDecoder(name))
  if (!decoders.every((decoder): decoder is Decoder => decoder !== undefined))
    throw createUnknownEncoding(options.head)
  return decompress(body, decoders, options).then((decompressed) => read(decompressed, options))
}

function readText(body: CollectedBody, { head, maxBytes }: DecompressOptions): string {
  // A string has a limit of its own, whatever the option says.
  const limit = Math.min(maxBytes, constants.MAX_STRING_LENGTH)
  if (body.bytes.length > limit) throw createTooLarge(head, limit)
  const text = decodeUtf8(body.bytes)
  body.free()
  return text
}

function readBytes(body: CollectedBody, { head, maxBytes }: DecompressOptions): Uint8Array {
  if (body.bytes.length > maxBytes) throw createTooLarge(head, maxBytes)
  return body.handOut()
}

function isMislabelledJson({ bytes }: CollectedBody, maxBytes: number): boolean {
  const beginning = bytes.toString('latin1', 0, 64)
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*["[{\dtfn-]/.test(beginning) || bytes.length > maxBytes) return false
  try {
    JSON.parse(decodeUtf8(bytes))
    return true
  } catch {
    return false
  }
}

/** Without the byte order mark that some servers put in front and no parser wants. What is not UTF-8 becomes U+FFFD. */
function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
