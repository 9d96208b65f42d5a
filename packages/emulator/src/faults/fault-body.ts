import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Fault } from './fault.ts'

/** Waits on the emulator's clock; resolves to whether the client is still there. */
export type Wait = (milliseconds: number) => Promise<boolean>

/** How many bytes are sent at once, and how long to wait before them. */
interface Pace {
  readonly size: number
  readonly delay: number
}

/** The bytes to send. */
interface BodyPlan {
  readonly bytes: Buffer
  /** Length that is announced; white space is added behind the real bytes. */
  readonly size: number
  readonly truncateAfter: number | undefined
  readonly pace: Pace
}

const fullSpeed: Pace = { size: 64 * 1024, delay: 0 }
/** How often bytes are sent at a given number per second: often enough to look steady. */
const ticksPerSecond = 10

/** Builds the body to send instead of the real one: the same, a broken one, or a stream that is slow or breaks off. */
export function buildFaultBody(
  fault: Fault,
  body: string,
  reply: FastifyReply,
  wait: Wait,
): string | Readable {
  if (fault.contentType !== undefined) reply.type(fault.contentType)
  const text = fault.malformedJson === true ? breakJson(body) : body
  const { bodySize, truncateAfter } = fault
  const pace = choosePace(fault)
  if (bodySize === undefined && truncateAfter === undefined && pace === fullSpeed) return text
  const bytes = Buffer.from(text)
  const size = Math.max(bytes.length, bodySize ?? 0)
  if (body === '' && size > 0 && !reply.hasHeader('content-type')) reply.type('application/json')
  reply.header('content-length', size)
  return Readable.from(streamChunks({ bytes, size, truncateAfter, pace }, reply, wait), { objectMode: false })
}

async function* streamChunks(
  { bytes, size, truncateAfter, pace }: BodyPlan,
  reply: FastifyReply,
  wait: Wait,
): AsyncGenerator<Buffer> {
  const end = Math.min(size, truncateAfter ?? size)
  for (let from = 0; from < end; from += pace.size) {
    if (pace.delay > 0 && !(await wait(pace.delay))) {
      reply.raw.destroy()
      return
    }
    yield sliceChunk(bytes, from, Math.min(end, from + pace.size))
  }
  if (truncateAfter === undefined || end === size) return
  // The headers have to be sent before the connection is closed, even if nothing of the body is.
  reply.raw.flushHeaders()
  reply.raw.socket?.destroySoon()
}

/** The real bytes, and white space behind them. */
function sliceChunk(bytes: Buffer, from: number, to: number): Buffer {
  const real = bytes.subarray(from, to)
  return real.length === to - from ? real : Buffer.concat([real, Buffer.alloc(to - from - real.length, ' ')])
}

function choosePace({ bytesPerSecond, chunkDelay, chunkSize = 1024 }: Fault): Pace {
  if (chunkDelay !== undefined) return { size: chunkSize, delay: chunkDelay }
  if (bytesPerSecond === undefined) return fullSpeed
  const size = Math.ceil(bytesPerSecond / ticksPerSecond)
  return { size, delay: (1000 * size) / bytesPerSecond }
}

/** Returns a first half that cannot be parsed, whatever the body was. */
function breakJson(body: string): string {
  const half = body.slice(0, Math.ceil(body.length / 2))
  return /^[[{"]/.test(half) && half.length > 1 ? half : `{${half}`
}
