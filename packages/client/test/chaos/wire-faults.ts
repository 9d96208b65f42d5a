import type { Socket } from 'node:net'
import type { SeededRandom } from '../support/seeded-random.ts'
import type { WireResponse } from './records.ts'
import { encodeBytes, encodeChunks, encodeGzip, encodeResponse } from './wire-text.ts'

/** What a fault may do with the response to one request. */
interface FaultContext {
  readonly socket: Socket
  /** Cuts the connection by a TCP reset. */
  readonly reset: () => void
  readonly random: SeededRandom
  /** Carries the request out, and gives the response that a server that works would send. */
  readonly apply: () => WireResponse
  /** Runs something later, unless the server is closed by then. */
  readonly later: (milliseconds: number, work: () => void) => void
}

/** One way to go wrong. It decides itself whether the request is carried out. */
export interface WireFault {
  readonly name: string
  readonly respond: (context: FaultContext) => void
}

// Of another network: a call that returns it has received the response of another call.
const foreign: WireResponse = {
  status: 200,
  body: '{"id":"foreign","name":"foreign","description":"","internetAccess":"SPLIT_TUNNEL_ON","egress":false}',
}
const refusalHeaders = { 'content-type': 'application/json' }

function refuse(status: number, headers: Readonly<Record<string, string>> = {}): WireFault {
  return {
    name: `status ${status}${Object.keys(headers).length === 0 ? '' : ` with ${Object.keys(headers).join(', ')}`}`,
    respond: ({ socket }) =>
      socket.write(
        encodeResponse({ status, body: '{"errorMessage":"no"}' }, { ...refusalHeaders, ...headers }),
      ),
  }
}

/** A status behind which the request may or may not have been carried out. */
function leaveOpen(status: number): WireFault {
  return {
    name: `status ${status} of unknown effect`,
    respond: ({ socket, random, apply }) => {
      if (random.chance(0.5)) apply()
      socket.write(encodeResponse({ status, body: '<html>Gateway</html>' }, { 'content-type': 'text/html' }))
    },
  }
}

function write(name: string, encode: (response: WireResponse, random: SeededRandom) => Buffer): WireFault {
  return { name, respond: ({ socket, random, apply }) => socket.write(encode(apply(), random)) }
}

/** Writes something and then ends the connection in some way. */
function cut(
  name: string,
  encode: (response: WireResponse, random: SeededRandom) => Buffer,
  end: 'reset' | 'finish',
): WireFault {
  return {
    name,
    respond: ({ socket, reset, random, apply, later }) => {
      socket.write(encode(apply(), random))
      later(5, () => (end === 'reset' ? reset() : void socket.end()))
    },
  }
}

const shorten = (bytes: Buffer, random: SeededRandom): Buffer =>
  bytes.subarray(0, random.between(1, bytes.length - 1))
const withoutLength = { 'content-length': undefined, connection: 'close' }

const framing: readonly WireFault[] = [
  cut(
    'the response cut anywhere, then a reset',
    (response, random) => shorten(encodeResponse(response), random),
    'reset',
  ),
  cut(
    'the response cut anywhere, then an end',
    (response, random) => shorten(encodeResponse(response), random),
    'finish',
  ),
  cut(
    'no length, cut short by a reset',
    (response, random) => shorten(encodeResponse(response, withoutLength), random),
    'reset',
  ),
  cut('no length, ended in order', (response) => encodeResponse(response, withoutLength), 'finish'),
  cut('no response, then a reset', () => Buffer.alloc(0), 'reset'),
  cut('no response, then an end', () => Buffer.alloc(0), 'finish'),
  write('chunks of one byte', (response) => encodeChunks(response, 1)),
  write('chunks with a trailer', (response) => encodeChunks(response, 7, '0\r\nx-trailer: yes\r\n\r\n')),
  cut('chunks that break off', (response) => encodeChunks(response, 5, ''), 'reset'),
  write('bytes beyond the length', (response) =>
    Buffer.concat([encodeResponse(response), Buffer.from('\r\n{}')]),
  ),
  write('a second response behind the first', (response) =>
    Buffer.concat([encodeResponse(response), encodeResponse(foreign)]),
  ),
  write('a bare 101 in front', (response) =>
    Buffer.concat([Buffer.from('HTTP/1.1 101 Switching Protocols\r\n\r\n'), encodeResponse(response)]),
  ),
  write('a 100 in front', (response) =>
    Buffer.concat([Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'), encodeResponse(response)]),
  ),
  write('a 103 in front', (response) =>
    Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'), encodeResponse(response)]),
  ),
  write('a 204 with a body', (response) =>
    response.status === 204 ? encodeBytes(204, Buffer.from('{}')) : encodeResponse(response),
  ),
  write('more header bytes than a parser takes', (response) =>
    encodeResponse(response, { 'x-filler': 'a'.repeat(20_000) }),
  ),
]

const encoding: readonly WireFault[] = [
  write('gzip', (response) => encodeGzip(response, (bytes) => bytes)),
  write('gzip cut short', (response) => encodeGzip(response, (bytes) => bytes.subarray(0, bytes.length - 9))),
  write('gzip damaged', (response) =>
    encodeGzip(response, (bytes) => Buffer.from(bytes.map((byte, at) => (at < 12 ? byte : byte ^ 0x55)))),
  ),
  ...['constructor', 'utf-8', 'identity', '', 'gzip,', 'br', 'gzip, gzip, gzip, gzip, gzip, gzip'].map(
    (name) =>
      write(`a plain body labelled "${name}"`, (response) =>
        encodeResponse(response, { 'content-encoding': name }),
      ),
  ),
  write('a body that is no JSON', ({ status }) =>
    encodeBytes(status, Buffer.from('{"id": "n'), { 'content-type': 'application/json' }),
  ),
  write('doubled headers', (response) =>
    encodeResponse(response, {
      'content-type': 'application/json',
      'X-Request-Id': 'a',
      'x-request-id': 'a',
    }),
  ),
]

const statuses: readonly WireFault[] = [
  ...[400, 403, 409, 415, 421, 422, 425].map((status) => refuse(status)),
  {
    name: 'status 401 now and then',
    // Each costs everybody a token request; most of them are another refusal.
    respond: ({ socket, random }) =>
      socket.write(encodeResponse({ status: random.chance(0.1) ? 401 : 403, body: '{"errorMessage":"no"}' })),
  },
  refuse(429, { 'retry-after': '0' }),
  refuse(429),
  refuse(429, { 'retry-after': '99999999999' }),
  ...[408, 460, 499, 500, 502, 503, 504, 520, 524].map(leaveOpen),
  {
    name: 'a refusal whose body cannot be read',
    respond: ({ socket, random }) =>
      socket.write(
        encodeBytes(random.pick([400, 403, 409, 429]), Buffer.from('nope'), {
          'content-encoding': 'gzip',
        }),
      ),
  },
  {
    name: 'a refusal cut short',
    respond: ({ socket, random }) => {
      socket.end(
        encodeBytes(random.pick([400, 403, 409, 429]), Buffer.from('{'), { 'content-length': '500' }),
      )
    },
  },
]

const delays: readonly WireFault[] = [
  {
    name: 'silence until the attempt has ended',
    respond: ({ random, apply }) => {
      if (random.chance(0.5)) apply()
    },
  },
  {
    name: 'a head, and then silence',
    respond: ({ socket, apply }) => socket.write(shortenBody(encodeResponse(apply()))),
  },
  {
    name: 'a slow response',
    respond: ({ socket, random, apply, later }) => {
      const bytes = encodeResponse(apply())
      later(random.between(1, 400), () => socket.write(bytes))
    },
  },
  {
    name: 'an idle connection that the server closes',
    respond: ({ socket, apply, later }) => {
      socket.write(encodeResponse(apply()))
      later(1, () => socket.end())
    },
  },
]

function shortenBody(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.indexOf('\r\n\r\n') + 5)
}

/** Everything that can go wrong with a response. */
export const wireFaults: readonly [WireFault, ...WireFault[]] = [
  write('nothing', (response) => encodeResponse(response)),
  ...framing,
  ...encoding,
  ...statuses,
  ...delays,
]
