import type { Socket } from 'node:net'

const longestHead = 16 * 1024
const endOfHead = '\r\n\r\n'
const interimLine = 'HTTP/1.1 1'
const lineLength = 'HTTP/1.1 100'.length
const nothing = Buffer.alloc(0)

/** The first digit of the status, behind `HTTP/1.1 `. */
const statusPlace = interimLine.length - 1
const digitOne = 0x31

/** Waits for the response to a request. */
export interface SwitchObserver {
  /** Called instead of the response when a `101` comes: the server speaks another protocol from then on. */
  onSwitch(): void
}

interface Reader {
  /** Whether the next bytes are the beginning of a response. */
  isAtHead: boolean
  /** The beginning of a head whose rest is still to come. */
  held: Buffer
  observer: SwitchObserver
}

// A property costs less than a WeakMap, which every garbage collection has to look through.
const readerKey: unique symbol = Symbol('cloudconnexa.reader')

type ReadSocket = Socket & { [readerKey]?: Reader }

/**
 * Leaves out the interim responses (100, 102 to 199) that come before the response to the next request. undici takes a
 * `100 Continue` that it has not requested as a broken connection, although every server may send it.
 */
export function skipInterimResponses(socket: ReadSocket, observer: SwitchObserver): void {
  const reader = socket[readerKey]
  if (reader === undefined) {
    attach(socket, observer)
    return
  }
  reader.isAtHead = true
  reader.held = nothing
  reader.observer = observer
}

/** Whether interim responses have been left out of what comes by a connection before, so that it speaks HTTP/1.1. */
export function skipsInterimResponses(socket: unknown): boolean {
  return typeof socket === 'object' && socket !== null && readerKey in socket
}

function attach(socket: ReadSocket, observer: SwitchObserver): void {
  const reader: Reader = { isAtHead: true, held: nothing, observer }
  socket[readerKey] = reader
  const read = socket.read.bind(socket)
  socket.read = (size?: number): unknown => {
    const chunk: unknown = read(size)
    return reader.isAtHead && Buffer.isBuffer(chunk) ? skip(reader, chunk) : chunk
  }
}

/** What is left of a chunk for the parser; `null` where nothing is. */
function skip(reader: Reader, chunk: Buffer): Buffer | null {
  // Nearly always the response itself begins, which one byte tells.
  if (reader.held.length === 0 && chunk.length > statusPlace && chunk[statusPlace] !== digitOne) {
    reader.isAtHead = false
    return chunk
  }
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
      reader.observer.onSwitch()
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
