import type { WriteStream } from 'node:tty'
import { ClosedOutputError, isClosedOutput } from './closed-output-error.ts'
import { detectColors } from './detect-colors.ts'
import { detectKind } from './detect-kind.ts'
import type { TextOutput } from './terminal.ts'
import { writeFile } from './write-file.ts'
import { writePipe, writePipeByThread } from './write-pipe.ts'

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
  let last: Promise<unknown> = Promise.resolve()
  const writeNext = async (text: string): Promise<void> => {
    let rest: string | Uint8Array = text
    // Node loads its network for the stream of a pipe, which takes as long as all of a page of help. Where the network is loaded, to
    // create the stream and to write the first page still takes ten times as long as to write it in a thread.
    if (kind === 'pipe' && stream === undefined && process.platform !== 'win32')
      rest = mayBlock() ? writePipe(descriptor, text) : await writePipeByThread(descriptor, text)
    if (rest.length > 0) await writeToStream(open(), rest)
  }
  return {
    async write(text) {
      if (kind === 'file') return writeFile(descriptor, text)
      const turn = last.then(() => writeNext(text))
      last = turn.catch(() => undefined)
      return turn
    },
    isTerminal,
    get columns() {
      // A terminal without a size has 0, as those of containers and of `expect`.
      return isTerminal ? open().columns || undefined : undefined
    },
    hasColors: detectColors(process.env, isTerminal),
  }
}

/** Writes to a terminal, or to a pipe that is never waited for. Resolves when it was handed over, so that a slow reader holds the command back. */
function writeToStream(stream: WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(isClosedOutput(error) ? new ClosedOutputError() : error)
      else resolve()
    })
  })
}
