import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { skipsInterimResponses } from './interim-responses.ts'

/** Wants to know by which connection a request goes. */
export interface SocketObserver {
  /** Called right before the first byte of the request is written. */
  onSocket(socket: Socket): void
}

let starting: SocketObserver | undefined
let isForgetting = false
let isSubscribed = false

/**
 * Has undici report the connections of requests. Its handlers are not told, and a connector does not know for which request it
 * makes one; its diagnostics channel tells both, with every version and every dispatcher.
 */
export function observeSockets(): void {
  if (isSubscribed) return
  isSubscribed = true
  subscribe('undici:client:sendHeaders', (message) => {
    const observer = starting
    starting = undefined
    if (observer !== undefined && isSentByHttp1(message)) observer.onSocket(message.socket)
  })
}

/** Has an observer called with the connection of the request that undici is about to send. To be called when it starts. */
export function expectSocket(observer: SocketObserver): void {
  starting = observer
  if (isForgetting) return
  isForgetting = true
  // undici reports without any turn in between; the request of somebody else must not be taken for this one.
  void atNextTurn.then(forget)
}

// Costs less than `queueMicrotask`, which makes a resource for async hooks each time.
const atNextTurn = Promise.resolve()

function forget(): void {
  isForgetting = false
  starting = undefined
}

function isSentByHttp1(message: unknown): message is { readonly socket: Socket } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'socket' in message &&
    'headers' in message &&
    typeof message.headers === 'string' &&
    // With HTTP/2 many requests share a connection, which tells where each response ends. No connection changes its protocol, and
    // to look into the headers V8 has to copy them.
    (skipsInterimResponses(message.socket) || message.headers.includes(' HTTP/1.1\r\n'))
  )
}
