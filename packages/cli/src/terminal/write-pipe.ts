import { readSystemCode } from '../errors/system-code.ts'
import { ClosedOutputError, isClosedOutput } from './closed-output-error.ts'
import { writeAll } from './write-file.ts'

/**
 * Writes to a pipe as any program does that Ctrl+C ends.
 *
 * @param descriptor - Of the pipe.
 * @param text - Written as UTF-8.
 * @returns what it does not take now, because somebody has set it so that it never waits.
 * @throws {ClosedOutputError} when nobody reads it any more.
 */
export function writePipe(descriptor: number, text: string): Uint8Array {
  let rest: Uint8Array = Buffer.from(text)
  try {
    writeAll(descriptor, rest, (left) => (rest = left))
  } catch (error) {
    checkFailure(error)
  }
  return rest
}

/**
 * Does what {@link writePipe} does in another thread, so that this one sees Ctrl+C while a reader is slow.
 *
 * @throws {ClosedOutputError} when nobody reads it any more.
 */
export async function writePipeByThread(descriptor: number, text: string): Promise<Uint8Array> {
  const { write } = process.getBuiltinModule('node:fs')
  let rest: Uint8Array = Buffer.from(text)
  try {
    while (rest.length > 0) {
      const bytes = rest
      const written = await new Promise<number>((resolve, reject) => {
        write(descriptor, bytes, (error, count) => (error === null ? resolve(count) : reject(error)))
      })
      rest = bytes.subarray(written)
    }
  } catch (error) {
    checkFailure(error)
  }
  return rest
}

/** A pipe that takes nothing now is no failure. */
function checkFailure(error: unknown): void {
  if (isClosedOutput(error)) throw new ClosedOutputError()
  if (readSystemCode(error) !== 'EAGAIN') throw error
}
