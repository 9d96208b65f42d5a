const frameMagic = 0xfd2fb528
const skippableMagic = 0x184d2a50
/** Nobody needs so many; each costs a decoder. */
const mostFrames = 64

/**
 * Splits zstd into its frames, without those that carry no data (RFC 8878). Node.js takes a frame that breaks off for a whole one
 * and leaves out all but the first in some releases (22.18 among them), so a body would be shorter than it was sent.
 *
 * @returns The frames; `undefined` where the bytes are no whole frames.
 */
export function splitZstdFrames(bytes: Buffer): readonly Buffer[] | undefined {
  const frames: Buffer[] = []
  let from = 0
  while (from < bytes.length) {
    const end = findEnd(bytes, from)
    if (end === undefined || end > bytes.length || frames.length === mostFrames) return undefined
    if (isFrame(bytes, from)) frames.push(bytes.subarray(from, end))
    from = end
  }
  return frames
}

function isFrame(bytes: Buffer, at: number): boolean {
  return bytes.length >= at + 4 && bytes.readUInt32LE(at) === frameMagic
}

/** Where the frame ends, which may be beyond the bytes; `undefined` where none begins. */
function findEnd(bytes: Buffer, from: number): number | undefined {
  if (bytes.length < from + 8) return undefined
  if (isFrame(bytes, from)) return findEndOfBlocks(bytes, from + 4)
  const isSkippable = (bytes.readUInt32LE(from) & 0xfffffff0) >>> 0 === skippableMagic
  return isSkippable ? from + 8 + bytes.readUInt32LE(from + 4) : undefined
}

function findEndOfBlocks(bytes: Buffer, at: number): number | undefined {
  const descriptor = bytes[at] ?? 0
  let next = at + 1 + readHeaderLength(descriptor)
  for (let isLast = false; !isLast;) {
    if (bytes.length < next + 3) return undefined
    const header = bytes.readUIntLE(next, 3)
    isLast = (header & 1) === 1
    const isRepeated = ((header >> 1) & 3) === 1
    next += 3 + (isRepeated ? 1 : header >> 3)
  }
  const hasChecksum = (descriptor & 4) !== 0
  return next + (hasChecksum ? 4 : 0)
}

/** Bytes of window, dictionary and content size behind the descriptor. */
function readHeaderLength(descriptor: number): number {
  const isSingle = (descriptor & 0x20) !== 0
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0
  const contentSize = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0
  return (isSingle ? 0 : 1) + dictionary + contentSize
}
