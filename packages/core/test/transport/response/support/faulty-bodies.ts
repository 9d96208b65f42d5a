import { gzipSync } from 'node:zlib'
import {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  type Outcome,
  RateLimitError,
  ResponseValidationError,
  ServerError,
  ServiceUnavailableError,
  UnexpectedStatusError,
  ValidationError,
} from '@cloudconnexa/errors'
import type { CloudConnexaError } from '../../../../src/index.ts'
import { startWireServer, toResponse, type WireServer } from './wire-server.ts'

/** What the servers of these tests respond with where nothing is wrong. */
export const thing: { readonly id: string; readonly name: string } = { id: '1', name: 'one' }

/** Headers of every faulty response. */
export const facts: Readonly<Record<string, string>> = {
  'retry-after': '0',
  'x-request-id': 'request-7',
  'x-ratelimit-remaining': '3',
}

type ErrorClass = abstract new (...parameters: never[]) => CloudConnexaError

/** What is wrong with the body of a response, whatever its status. */
export interface Fault {
  readonly headers?: string
  readonly body: string | Buffer
  /** How the connection ends behind it; it stays open where this is left out. */
  readonly end?: 'end' | 'resetAndDestroy'
  /** Class of the error of a success that needed the body. */
  readonly error: ErrorClass
  readonly isRetryable: boolean
}

export const faults: Readonly<Record<string, Fault>> = {
  'that is cut': {
    headers: 'content-length: 500\r\n',
    body: '{"id":',
    end: 'end',
    error: ConnectionError,
    isRetryable: true,
  },
  'that is reset': {
    headers: 'content-length: 500\r\n',
    body: '{"id":',
    end: 'resetAndDestroy',
    error: ConnectionError,
    isRetryable: true,
  },
  'whose chunks are cut': {
    headers: 'transfer-encoding: chunked\r\n',
    body: '9\r\n{"id"',
    end: 'end',
    error: ConnectionError,
    isRetryable: true,
  },
  'whose chunks are damaged': {
    headers: 'transfer-encoding: chunked\r\n',
    body: 'zz\r\n{"id"\r\n',
    error: ConnectionError,
    isRetryable: true,
  },
  'whose gzip is damaged': {
    headers: 'content-encoding: gzip\r\n',
    body: gzipSync('abc'.repeat(999)).fill(7, 12, 18),
    end: 'end',
    error: ResponseValidationError,
    isRetryable: true,
  },
  'whose gzip breaks off': {
    headers: 'content-encoding: gzip\r\ncontent-length: 20\r\n',
    body: gzipSync('abc'.repeat(999)).subarray(0, 20),
    error: ResponseValidationError,
    isRetryable: true,
  },
  'of HTML that is said to be brotli': {
    headers: 'content-encoding: br\r\ncontent-length: 6\r\n',
    body: '<html>',
    error: ResponseValidationError,
    isRetryable: true,
  },
  'in an unknown encoding': {
    headers: 'content-encoding: compress\r\ncontent-length: 4\r\n',
    body: 'nope',
    error: ResponseValidationError,
    isRetryable: false,
  },
  'that is too long': {
    headers: 'content-length: 5000\r\n',
    body: 'x'.repeat(5000),
    error: ResponseValidationError,
    isRetryable: false,
  },
  'that is too long when decompressed': {
    headers: 'content-encoding: gzip\r\n',
    body: gzipSync('x'.repeat(5000)),
    end: 'end',
    error: ResponseValidationError,
    isRetryable: false,
  },
}

/** A server whose first responses have a fault; all that follow are good. */
export function startFaultyServer(status: number, fault: Fault, count: number = 1): Promise<WireServer> {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}\r\n`)
  return startWireServer((socket, { index, method }) => {
    if (index >= count) {
      socket.write(
        method === 'DELETE' ? 'HTTP/1.1 204 No Content\r\n\r\n' : toResponse(JSON.stringify(thing)),
      )
      return
    }
    socket.write(`HTTP/1.1 ${status} X\r\n${lines.join('')}${fault.headers ?? ''}\r\n`)
    socket.write(fault.body, () => {
      // The body must be there before a reset is.
      if (fault.end !== undefined) setImmediate(() => setImmediate(() => socket[fault.end ?? 'end']()))
    })
  })
}

/** Refusals, with their errors and what is known of the effect. */
export const refusals: readonly (readonly [number, ErrorClass, Outcome])[] = [
  [302, UnexpectedStatusError, 'unknown'],
  [400, ValidationError, 'refused'],
  [401, AuthenticationError, 'refused'],
  [403, AuthorizationError, 'refused'],
  [404, NotFoundError, 'refused'],
  [409, ConflictError, 'refused'],
  [429, RateLimitError, 'refused'],
  [500, ServerError, 'unknown'],
  [503, ServiceUnavailableError, 'unknown'],
]
