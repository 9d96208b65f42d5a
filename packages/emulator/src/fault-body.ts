import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Fault } from './fault.ts'

/** What sending a body slowly needs. */
export interface BodySender {
  /** Waits on the emulator's clock; says whether there is anybody left to wait for. */
  readonly wait: (milliseconds: number) => Promise<boolean>
}

/** A piece of a body that is sent at once, and how long to wait before it. */
interface Pace {
  readonly size: number
  readonly delay: number
}

const fullSpeed: Pace = { size: 64 * 1024, delay: 0 }
/** How often bytes are sent when their number a second is given: often enough to look steady. */
const ticksPerSecond = 10

/** The body to send in place of the real one: the same, another text, or a stream that takes its time or breaks off. */
export function faultyBody(
  fault: Fault,
  body: string,
  reply: FastifyReply,
  sender: BodySender,
): string | Readable {
  if (fault.contentType !== undefined) reply.type(fault.contentType)
  const text = fault.malformedJson === true ? brokenJson(body) : body
  const { bodySize, truncateAfter } = fault
  const pace = paceOf(fault)
  if (bodySize === undefined && truncateAfter === undefined && pace === fullSpeed) return text
  const bytes = Buffer.from(text)
  const size = Math.max(bytes.length, bodySize ?? 0)
  if (body === '' && size > 0 && !reply.hasHeader('content-type')) reply.type('application/json')
  reply.header('content-length', size)
  return Readable.from(pieces(bytes, size, truncateAfter, pace, reply, sender), { objectMode: false })
}

async function* pieces(
  bytes: Buffer,
  size: number,
  truncateAfter: number | undefined,
  pace: Pace,
  reply: FastifyReply,
  sender: BodySender,
): AsyncGenerator<Buffer> {
  const end = Math.min(size, truncateAfter ?? size)
  for (let from = 0; from < end; from += pace.size) {
    if (pace.delay > 0 && !(await sender.wait(pace.delay))) {
      reply.raw.destroy()
      return
    }
    yield piece(bytes, from, Math.min(end, from + pace.size))
  }
  if (truncateAfter === undefined || end === size) return
  // The head has to be out, even if nothing of the body is, before the connection goes down.
  reply.raw.flushHeaders()
  reply.raw.socket?.destroySoon()
}

/** The real bytes, and white space behind them. */
function piece(bytes: Buffer, from: number, to: number): Buffer {
  const real = bytes.subarray(from, to)
  return real.length === to - from ? real : Buffer.concat([real, Buffer.alloc(to - from - real.length, ' ')])
}

function paceOf({ bytesPerSecond, chunkDelay, chunkSize = 1024 }: Fault): Pace {
  if (chunkDelay !== undefined) return { size: chunkSize, delay: chunkDelay }
  if (bytesPerSecond === undefined) return fullSpeed
  const size = Math.ceil(bytesPerSecond / ticksPerSecond)
  return { size, delay: (1000 * size) / bytesPerSecond }
}

/** What is left cannot be parsed, whatever it was. */
function brokenJson(body: string): string {
  const half = body.slice(0, Math.ceil(body.length / 2))
  return /^[[{"]/.test(half) && half.length > 1 ? half : `{${half}`
}
