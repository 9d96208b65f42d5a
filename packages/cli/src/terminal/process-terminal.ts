import type { WriteStream } from 'node:tty'
import { systemClock } from '@cloudconnexa/core'
import { ClosedOutputError } from './closed-output-error.ts'
import { detectColors } from './detect-colors.ts'
import type { Terminal, TextOutput } from './terminal.ts'
import { writeFile } from './write-file.ts'

function isTerminal(descriptor: number): boolean {
  return process.getBuiltinModule('node:tty').isatty(descriptor)
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}

/** Writes to a terminal or a pipe. Resolves when it was handed over, so that a slow reader holds the command back. */
function writeToStream(stream: WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(isClosed(error) ? new ClosedOutputError() : error)
      else resolve()
    })
  })
}

/**
 * Creates one of the two outputs.
 *
 * @param descriptor - 1 or 2.
 * @param openStream - Node's stream of it, which is made when somebody first asks.
 */
function createOutput(descriptor: number, openStream: () => WriteStream): TextOutput {
  const isOnTerminal = isTerminal(descriptor)
  let stream: WriteStream | undefined
  const open = (): WriteStream => {
    // What fails is reported where it was written.
    stream ??= openStream().on('error', () => undefined)
    return stream
  }
  const isFile = isOnTerminal ? false : isRegularFile(descriptor)
  return {
    write: async (text) => (isFile ? writeFile(descriptor, text) : writeToStream(open(), text)),
    isTerminal: isOnTerminal,
    get columns() {
      // A terminal without a size has 0, as those of containers and of `expect`.
      return isOnTerminal ? open().columns || undefined : undefined
    },
    hasColors: detectColors(process.env, isOnTerminal),
  }
}

/** Whether it is a file, or a device such as `/dev/null`. */
function isRegularFile(descriptor: number): boolean {
  try {
    const status = process.getBuiltinModule('node:fs').fstatSync(descriptor)
    return status.isFile() || status.isCharacterDevice()
  } catch {
    // It is closed. Writing says so.
    return true
  }
}

/** Notes and errors that nobody can read are not worth failing for. */
function createNotes(): TextOutput {
  const output = createOutput(2, () => process.stderr)
  return {
    write: (text) => output.write(text).catch(() => undefined),
    isTerminal: output.isTerminal,
    get columns() {
      return output.columns
    },
    hasColors: output.hasColors,
  }
}

/** Node's streams, which are made when somebody first asks. */
function createQuestionStreams(): NonNullable<Terminal['questions']> {
  return {
    get input() {
      return process.stdin
    },
    get output() {
      // Questions break their lines at the width, also at one of 0: a character on each line.
      if (process.stderr.columns === 0) process.stderr.columns = 80
      return process.stderr
    },
  }
}

/** Creates the terminal of this process. Ctrl+C and a request to end abort its signal; a second one ends the process at once. */
export function createProcessTerminal(): Terminal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      controller.abort()
    })
  return {
    input: {
      isTerminal: isTerminal(0),
      readAll: async () => (await import('node:stream/consumers')).text(process.stdin),
    },
    output: createOutput(1, () => process.stdout),
    errors: createNotes(),
    ...(isTerminal(0) && isTerminal(2) && { questions: createQuestionStreams() }),
    environment: process.env,
    // `performance.now()` would load a module of Node that a run needs for nothing else.
    clock: { ...systemClock, monotonic: () => Number(process.hrtime.bigint()) / 1e6 },
    signal: controller.signal,
  }
}
