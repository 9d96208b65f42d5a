import type { Duplex } from 'node:stream'

/** What is known of a connection that is kept for further requests. */
export interface SocketState {
  /** Nothing may come by it now: it is about to be used again. */
  isQuiet: boolean
  /** How long the server has said that it keeps the connection, in milliseconds. */
  keepAlive: number | undefined
}

// A property costs less than a WeakMap, which every garbage collection has to look through.
const stateKey: unique symbol = Symbol('cloudconnexa.socket')

/** What {@link addState} has added to a connection; `undefined` before. */
export function findState(socket: Duplex & { [stateKey]?: SocketState }): SocketState | undefined {
  return socket[stateKey]
}

/** Adds a state to a connection. */
export function addState(socket: Duplex & { [stateKey]?: SocketState }): SocketState {
  const state = { isQuiet: false, keepAlive: undefined }
  socket[stateKey] = state
  return state
}
