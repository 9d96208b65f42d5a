import type { FileHandle } from 'node:fs/promises'
import { ConfigurationError } from '@cloudconnexa/errors'
import { assertPrivate, assertRegularFile } from './check-file.ts'
import { createUnusableFileError } from './file-failure.ts'
import type { FilePurpose } from './file-purpose.ts'

// A token file has about two kilobytes, and a thousand profiles have about two hundred.
const standardMaxBytes = 1024 * 1024
const chunkBytes = 16 * 1024

/**
 * Reads a whole file that only its owner may read.
 *
 * @param path - The file.
 * @param purpose - What the file is for.
 * @throws {ConfigurationError} when it is not a regular file, is open to others or has more bytes than it may.
 */
export async function readPrivateFile(path: string, purpose: FilePurpose): Promise<Uint8Array> {
  const { maxBytes = standardMaxBytes } = purpose
  const { constants, open } = await import('node:fs/promises')
  // Opening a FIFO would otherwise wait for somebody who writes to it. Windows has none of the two flags: they count as 0.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
  try {
    // Of the open file, so that it cannot be exchanged between the check and the reading.
    const stats = await file.stat()
    assertRegularFile(stats, path, purpose)
    assertPrivate(stats, path, purpose)
    const content = stats.size > maxBytes ? undefined : await readBounded(file, maxBytes)
    if (content === undefined) throw createUnusableFileError(path, purpose, `larger than ${maxBytes} bytes`)
    return content
  } finally {
    await file.close()
  }
}

/**
 * Checks that a text can be read again once it is written.
 *
 * @param text - The text.
 * @param path - Where it would be written.
 * @param purpose - What the file is for.
 * @throws {ConfigurationError} when it has more bytes than it may.
 */
export function assertReadableSize(text: string, path: string, purpose: FilePurpose): void {
  const { maxBytes = standardMaxBytes } = purpose
  if (Buffer.byteLength(text) <= maxBytes) return
  throw new ConfigurationError(`The ${purpose.noun} ${path} would be larger than ${maxBytes} bytes.`, {
    code: purpose.unusable,
    hint: 'Write less to it: it was left as it was.',
  })
}

/** Reads until the end, whatever size the file claims to have: those of /proc and some network shares say 0. */
async function readBounded(file: FileHandle, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  for (let total = 0; total <= maxBytes;) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(chunkBytes) })
    if (bytesRead === 0) return Buffer.concat(chunks, total)
    chunks.push(buffer.subarray(0, bytesRead))
    total += bytesRead
  }
  return undefined
}
