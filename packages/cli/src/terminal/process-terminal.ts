import type { Stats } from 'node:fs'
import type { WriteStream } from 'node:tty'
import { systemClock } from '@cloudconnexa/core'
import { ClosedOutputError } from './closed-output-error.ts'
import { detectColors } from './detect-colors.ts'
import type { Terminal, TextOutput } from './terminal.ts'
import { writeAll, writeFile } from './write-file.ts'

/** What a descriptor leads to. */
type Target = 'terminal' | 'file' | 'pipe'

/** A file counts as one that can be written at once, and so does a device such as `/dev/null`. */
function findTarget(descriptor: number): Target {
  let status: Stats
  try {
    status = process.getBuiltinModule('node:fs').fstatSync(descriptor)
  } catch {
    // It is closed. Writing says so.
    return 'file'
  }
  if (status.isFile() || isMemoryDevice(status)) return 'file'
  const isDevice = status.isCharacterDevice()
  // To look at a terminal, Node loads its network.
  const mayBeTerminal = isDevice || process.platform === 'win32'
  if (mayBeTerminal && process.getBuiltinModule('node:tty').isatty(descriptor)) return 'terminal'
  return isDevice ? 'file' : 'pipe'
}

/** Whether it is `/dev/null` or one of its neighbours, by the number that Linux gives them. */
function isMemoryDevice(status: Stats): boolean {
  return process.platform === 'linux' && status.isCharacterDevice() && status.rdev >> 8 === 1
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
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

/**
 * Creates one of the two outputs.
 *
 * @param descriptor - 1 or 2.
 * @param openStream - Node's stream of it, which is made when somebody first asks.
 * @param mayBlock - Whether nobody waits for this process to react while it writes.
 */
function createOutput(
  descriptor: number,
  openStream: () => WriteStream,
  mayBlock: () => boolean,
): TextOutput {
  const target = findTarget(descriptor)
  const isOnTerminal = target === 'terminal'
  let stream: WriteStream | undefined
  const open = (): WriteStream => {
    // What fails is reported where it was written.
    stream ??= openStream().on('error', () => undefined)
    return stream
  }
  return {
    async write(text) {
      if (target === 'file') return writeFile(descriptor, text)
      // Node loads its network for the stream of a pipe, which takes as long as all of a page of help.
      const canWrite = target === 'pipe' && stream === undefined && process.platform !== 'win32' && mayBlock()
      const rest = canWrite ? writePipe(descriptor, text) : text
      if (rest.length > 0) await writeToStream(open(), rest)
    },
    isTerminal: isOnTerminal,
    get columns() {
      // A terminal without a size has 0, as those of containers and of `expect`.
      return isOnTerminal ? open().columns || undefined : undefined
    },
    hasColors: detectColors(process.env, isOnTerminal),
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
    if (!(error instanceof Error)) throw error
    if (isClosed(error)) throw new ClosedOutputError()
    if (!('code' in error) || error.code !== 'EAGAIN') throw error
  }
  return rest
}

/** Notes and errors that nobody can read are not worth failing for. */
function createNotes(mayBlock: () => boolean): TextOutput {
  const output = createOutput(2, () => process.stderr, mayBlock)
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

/**
 * Creates the terminal of this process. Once a command asks for its signal, Ctrl+C and a request to end abort it, and a second one ends the
 * process at once. Until then the first one does: help needs no signal, and Node takes a tenth of its own start for one.
 */
export function createProcessTerminal(): Terminal {
  let controller: AbortController | undefined
  const mayBlock = (): boolean => controller === undefined
  const createController = (): AbortController => {
    const created = new AbortController()
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.once(name, () => {
        created.abort()
      })
    return created
  }
  const isInput = lazily(() => findTarget(0) === 'terminal')
  const errors = createNotes(mayBlock)
  return {
    input: {
      get isTerminal() {
        return isInput()
      },
      readAll: async () => (await import('node:stream/consumers')).text(process.stdin),
    },
    output: createOutput(1, () => process.stdout, mayBlock),
    errors,
    get questions() {
      return errors.isTerminal && isInput() ? createQuestionStreams() : undefined
    },
    environment: process.env,
    // `performance.now()` would load a module of Node that a run needs for nothing else.
    clock: { ...systemClock, monotonic: () => Number(process.hrtime.bigint()) / 1e6 },
    get signal() {
      controller ??= createController()
      return controller.signal
    },
  }
}

function lazily<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined
  return () => (found ??= { value: find() }).value
}
