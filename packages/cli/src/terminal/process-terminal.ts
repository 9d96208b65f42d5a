import { text } from 'node:stream/consumers'
import type { WriteStream } from 'node:tty'
import { systemClock } from '@cloudconnexa/core'
import type { Terminal, TextOutput } from './terminal.ts'

function createOutput(stream: WriteStream): TextOutput {
  return {
    write: (written) =>
      new Promise((resolve, reject) => {
        stream.write(written, (error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    hasColors: stream.isTTY && stream.hasColors(),
  }
}

/** Creates the terminal of this process. Ctrl+C aborts its signal. */
export function createProcessTerminal(): Terminal {
  const controller = new AbortController()
  process.once('SIGINT', () => {
    controller.abort()
  })
  return {
    input: { isTerminal: process.stdin.isTTY, readAll: () => text(process.stdin) },
    output: createOutput(process.stdout),
    errors: createOutput(process.stderr),
    ...(process.stdin.isTTY &&
      process.stderr.isTTY && { questions: { input: process.stdin, output: process.stderr } }),
    environment: process.env,
    clock: systemClock,
    signal: controller.signal,
  }
}
