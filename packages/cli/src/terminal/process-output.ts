import type { WriteStream } from 'node:tty'
import { readSystemCode } from '../errors/system-code.ts'
import { ClosedOutputError } from './closed-output-error.ts'
import { detectColors } from './detect-colors.ts'
import { detectKind } from './detect-kind.ts'
import type { TextOutput } from './terminal.ts'
import { writeAll, writeFile } from './write-file.ts'

/**
 * Creates one of the two outputs of this process.
 *
 * @param descriptor - 1 or 2.
 * @param openStream - Node's stream of it, which is made when somebody first asks.
 * @param mayBlock - Whether nobody waits for this process to react while it writes.
 */
export function createProcessOutput(
  descriptor: number,
  openStream: () => WriteStream,
  mayBlock: () => boolean,
): TextOutput {
  const kind = detectKind(descriptor)
  const isTerminal = kind === 'terminal'
  let stream: WriteStream | undefined
  const open = (): WriteStream => {
    // What fails is reported where it was written.
    stream ??= openStream().on('error', () => undefined)
    return stream
  }
  return {
    async write(text) {
      if (kind === 'file') return writeFile(descriptor, text)
      // Node loads its network for the stream of a pipe, which takes as long as all of a page of help.
      const canWrite = kind === 'pipe' && stream === undefined && process.platform !== 'win32' && mayBlock()
      const rest = canWrite ? writePipe(descriptor, text) : text
      if (rest.length > 0) await writeToStream(open(), rest)
    },
    isTerminal,
    get columns() {
      // A terminal without a size has 0, as those of containers and of `expect`.
      return isTerminal ? open().columns || undefined : undefined
    },
    hasColors: detectColors(process.env, isTerminal),
  }
}

/**
 * Writes to a pipe as any program does that Ctrl+C ends.
 *
 * @returns what it does not take now, because somebody has set it so that it never waits.
 */
function writePipe(descriptor: number, text: string): Uint8Array {
  let rest: Uint8Array = Buffer.from(text)
  try {
    writeAll(descriptor, rest, (left) => (rest = left))
  } catch (error) {
    if (isClosed(error)) throw new ClosedOutputError()
    if (readSystemCode(error) !== 'EAGAIN') throw error
  }
  return rest
}

/** Writes to a terminal or a pipe. Resolves when it was handed over, so that a slow reader holds the command back. */
function writeToStream(stream: WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(isClosed(error) ? new ClosedOutputError() : error)
      else resolve()
    })
  })
}

function isClosed(error: unknown): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(readSystemCode(error) ?? '')
}
