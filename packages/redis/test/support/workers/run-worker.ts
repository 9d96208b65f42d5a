import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program that runs in a process of its own. */
export interface Worker extends AsyncDisposable {
  readonly process: ChildProcess
  /** Waits for the next line that it prints. */
  nextLine(): Promise<string>
  /** The lines that it prints, until it ends. */
  lines(): AsyncIterable<string>
  /** Lets it go on where it waits for a line. */
  go(): void
  /** Kills it. */
  kill(): Promise<void>
}

/**
 * Starts a program.
 *
 * @param program - Name of a file beside this one.
 * @param parameters - Of the program.
 */
export function runWorker(program: string, parameters: readonly string[]): Worker {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@cloudconnexa/source', path, ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await exit
  }
  return {
    process: child,
    lines: () => ({ [Symbol.asyncIterator]: () => lines }),
    async nextLine() {
      const { done, value } = await lines.next()
      if (done === true) throw new Error('The program has ended without another line.')
      return value
    },
    go: () => child.stdin.write('go\n'),
    kill,
    [Symbol.asyncDispose]: kill,
  }
}
