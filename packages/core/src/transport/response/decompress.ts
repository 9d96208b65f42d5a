import { ResponseValidationError } from '@cloudconnexa/errors'
import type { Transform } from 'node:stream'
import { BodyCollector, type CollectedBody } from './body-collector.ts'
import type { Decoder } from './decoders.ts'
import { createTooLarge, type ResponseHead } from './response-errors.ts'

/** What decompressing needs besides the bytes. */
export interface DecompressOptions {
  readonly head: ResponseHead
  /** Most bytes that may come out of each encoding. */
  readonly maxBytes: number
  /** Ends the work. */
  readonly signal: AbortSignal
}

/** Bytes to hand over at once: an abort takes effect between two pieces. */
const pieceLength = 256 * 1024

/**
 * Undoes encodings, one after the other, outside of the main thread.
 *
 * @param decoders - What undoes them, in the order in which the encodings were applied.
 * @throws {ResponseValidationError} when the bytes are damaged or too many. An abort throws the reason of the signal.
 */
export async function decompress(
  body: CollectedBody,
  decoders: readonly Decoder[],
  options: DecompressOptions,
): Promise<CollectedBody> {
  let input = body
  for (const decoder of decoders.toReversed())
    if (input.bytes.length > 0) input = await undoEncoding(decoder, input, options)
  return input
}

async function undoEncoding(
  { create, split }: Decoder,
  input: CollectedBody,
  options: DecompressOptions,
): Promise<CollectedBody> {
  const parts = split === undefined ? [input.bytes] : split(input.bytes)
  if (parts === undefined) throw createDamaged(options.head, undefined)
  const output = new BodyCollector()
  for (const part of parts) {
    options.signal.throwIfAborted()
    await run(create(process.getBuiltinModule('node:zlib'), part[0] ?? 0), part, output, options)
  }
  input.free()
  return output.take()
}

/** Sends bytes through a stream. */
function run(
  stream: Transform,
  input: Buffer,
  output: BodyCollector,
  { head, maxBytes, signal }: DecompressOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      signal.removeEventListener('abort', abort)
      // Nothing is worked off any more but the piece that is being worked on.
      stream.destroy()
    }
    const fail = (error: unknown): void => {
      stop()
      reject(error)
    }
    const abort = (): void => fail(signal.reason)
    const feed = (from: number): void => {
      if (from >= input.length) stream.end()
      else
        stream.write(input.subarray(from, from + pieceLength), (error) => {
          // An error has an event of its own.
          if (error === undefined || error === null) feed(from + pieceLength)
        })
    }
    signal.addEventListener('abort', abort, { once: true })
    stream.on('data', (chunk: Buffer) => {
      if (output.length + chunk.length > maxBytes) fail(createTooLarge(head, maxBytes))
      else output.append(chunk)
    })
    stream.once('end', () => {
      stop()
      resolve()
    })
    stream.once('error', (error: NodeJS.ErrnoException) => fail(createDamaged(head, error.code)))
    feed(0)
  })
}

/**
 * Creates the error of a response body that cannot be decompressed: it is damaged, or it breaks off.
 *
 * @param code - Code of the error of zlib.
 */
function createDamaged(head: ResponseHead, code: string | undefined): ResponseValidationError {
  const reason = code === undefined ? '' : ` (${code})`
  return new ResponseValidationError(`The response could not be decompressed${reason}.`, {
    code: 'RESPONSE_MALFORMED',
    hint: 'Something between this program and the API, such as a proxy, may have cut or changed it.',
    issues: [{ path: '', message: 'could not be decompressed' }],
    outcome: 'unknown',
    // It comes whole another time.
    isRetryable: true,
    ...head,
  })
}
