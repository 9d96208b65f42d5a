import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const program = fileURLToPath(new URL('../../src/command-line/main.ts', import.meta.url))
/** Runs the command line in a separate process, which ends with the test at the latest. */
export class Run {
  stdout = ''
  stderr = ''
  readonly exitCode: Promise<number | null>
  readonly #child: ChildProcess

  constructor(...options: string[]) {
    const { FORCE_COLOR: _forced, NO_COLOR: _none, ...env } = process.env
    const node = ['--conditions=@cloudconnexa/source', program]
    const limited =
      options[0]?.startsWith('ulimit ') === true ? ['-c', `${options[0]}; exec "$0" "$@"`] : undefined
    this.#child = limited
      ? spawn('sh', [...limited, process.execPath, ...node, ...options.slice(1)], { env })
      : spawn(process.execPath, [...node, ...options], { env })
    // Files that share a process load this module once: a hook beside the class would be one of the first file only.
    onTestFinished(() => void this.#child.kill('SIGKILL'))
    this.#child.stdout?.on('data', (data) => (this.stdout += String(data)))
    this.#child.stderr?.on('data', (data) => (this.stderr += String(data)))
    this.exitCode = new Promise((resolve) => this.#child.once('close', resolve))
  }

  /** Runs it with a maximum file size in blocks of 512 or 1,024 bytes, as if the disk were full. */
  static startLimited(blocks: number, ...options: string[]): Run {
    return new Run(`ulimit -f ${String(blocks)}`, ...options)
  }

  /** Waits for the first match in the output. */
  async find(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.stdout)
      if (match) return match[1] ?? match[0]
      await Promise.race([
        new Promise((resolve) => this.#child.stdout?.once('data', resolve)),
        this.exitCode.then(() => {
          throw new Error(`ended without ${String(pattern)}: ${this.stdout}${this.stderr}`)
        }),
      ])
    }
  }

  /** Stops it as Ctrl+C does, or by another signal; returns the exit code. */
  async interrupt(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.#child.kill(signal)
    return this.exitCode
  }

  /** Ends its standard input, as the end of the program that started it does. */
  endInput(): void {
    this.#child.stdin?.end()
  }

  /** Closes the pipe of its output, as a program does that has read enough. */
  closeOutput(): void {
    this.#child.stdout?.destroy()
  }

  /** Kills it. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.exitCode
  }
}
