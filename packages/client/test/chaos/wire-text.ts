import { gzipSync } from 'node:zlib'
import type { WireResponse } from './records.ts'

/** Headers to write; `undefined` leaves one of the usual ones out. */
export type WireHeaders = Readonly<Record<string, string | undefined>>

/** A response as bytes. The length is announced unless the headers say otherwise. */
export function encodeResponse({ status, body }: WireResponse, headers: WireHeaders = {}): Buffer {
  const bytes = Buffer.from(body)
  return encodeBytes(status, bytes, { 'content-type': 'application/json', ...headers })
}

/** The same for a body of any bytes. */
export function encodeBytes(status: number, body: Buffer, headers: WireHeaders = {}): Buffer {
  const all: WireHeaders = { 'content-length': String(body.length), ...headers }
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  )
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Chaos\r\n${lines.join('')}\r\n`), body])
}

/** A response in chunks of some bytes each. */
export function encodeChunks({ status, body }: WireResponse, size: number, end = '0\r\n\r\n'): Buffer {
  const bytes = Buffer.from(body)
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size)
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'))
  }
  const head = encodeBytes(status, Buffer.alloc(0), {
    'content-type': 'application/json',
    'content-length': undefined,
    'transfer-encoding': 'chunked',
  })
  return Buffer.concat([head, ...pieces, Buffer.from(end)])
}

/** A response whose body is compressed. */
export function encodeGzip({ status, body }: WireResponse, spoil: (bytes: Buffer) => Buffer): Buffer {
  return encodeBytes(status, spoil(gzipSync(body)), {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
  })
}
