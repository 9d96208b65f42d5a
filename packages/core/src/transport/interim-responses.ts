import type { Socket } from 'node:net'

const longestHead = 16 * 1024
const endOfHead = '\r\n\r\n'
const interimLine = 'HTTP/1.1 1'
const lineLength = 'HTTP/1.1 100'.length
const nothing = Buffer.alloc(0)

interface Reader {
  /** Whether the next bytes are the beginning of a response. */
  isAtHead: boolean
  /** The beginning of a head whose rest is still to come. */
  held: Buffer
  onSwitch: () => void
}

const readers = new WeakMap<Socket, Reader>()

/**
 * Leaves out the interim responses (100, 102 to 199) that come before the response to the next request. undici takes a
 * `100 Continue` that it has not requested as a broken connection, although every server may send it.
 *
 * @param onSwitch - Called instead when a `101` comes: the server speaks another protocol from then on.
 */
export function skipInterimResponses(socket: Socket, onSwitch: () => void): void {
  const reader = readers.get(socket) ?? attach(socket)
  reader.isAtHead = true
  reader.held = nothing
  reader.onSwitch = onSwitch
}

function attach(socket: Socket): Reader {
  const reader: Reader = { isAtHead: true, held: nothing, onSwitch: () => undefined }
  readers.set(socket, reader)
  const read = socket.read.bind(socket)
  socket.read = (size?: number): unknown => {
    const chunk: unknown = read(size)
    return reader.isAtHead && Buffer.isBuffer(chunk) ? skip(reader, chunk) : chunk
  }
  return reader
}

/** What is left of a chunk for the parser; `null` where nothing is. */
function skip(reader: Reader, chunk: Buffer): Buffer | null {
  let bytes = reader.held.length === 0 ? chunk : Buffer.concat([reader.held, chunk])
  reader.held = nothing
  while (bytes.length > 0) {
    const start = bytes.toString('latin1', 0, lineLength)
    const isWhole = start.length === lineLength && bytes.includes(endOfHead)
    if (!isInterim(start) || (!isWhole && bytes.length > longestHead)) {
      reader.isAtHead = false
      return bytes
    }
    if (start.endsWith(' 101')) {
      reader.isAtHead = false
      reader.onSwitch()
      return null
    }
    if (!isWhole) {
      reader.held = bytes
      return null
    }
    bytes = bytes.subarray(bytes.indexOf(endOfHead) + endOfHead.length)
  }
  return null
}

/** Whether bytes are the beginning of an interim response, or may become one. */
function isInterim(start: string): boolean {
  return interimLine.startsWith(start.slice(0, interimLine.length))
}
