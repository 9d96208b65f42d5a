import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A program of a test, in a process of its own. */
export interface Program {
  readonly process: ChildProcess
  /** Resolves with the next line that it prints. */
  nextLine(): Promise<string>
  /** Resolves with its exit code, or the signal that ended it, and what it wrote to standard error. */
  readonly ended: Promise<{ readonly exit: number | string; readonly errors: string }>
}

/**
 * Starts one of the programs beside this file.
 *
 * @param name - Name of its file.
 * @param input - What it gets as its argument, as JSON.
 */
export function runProgram(name: string, input: unknown): Program {
  const path = new URL(`./programs/${name}.ts`, import.meta.url).pathname
  const child = spawn(process.execPath, ['--conditions=@cloudconnexa/source', path, JSON.stringify(input)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let errors = ''
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString()
  })
  return {
    process: child,
    async nextLine() {
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`The program has ended: ${errors}`)
      return value
    },
    ended: once(child, 'close').then(([code, signal]: unknown[]) => ({
      exit: typeof code === 'number' ? code : String(signal),
      errors,
    })),
  }
}
