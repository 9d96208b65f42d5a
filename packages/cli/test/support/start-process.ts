import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The command line in a process of its own. */
export interface CommandProcess {
  readonly child: ChildProcess
  /** Its exit code, or the signal that ended it, and what it wrote. */
  readonly ended: Promise<{
    readonly exitCode: number | string
    readonly stdout: string
    readonly stderr: string
  }>
}

/**
 * Starts the command line in a process of its own.
 *
 * @param line - What is typed after the name of the program.
 * @param environment - All of its environment variables.
 */
export function startProcess(line: string, environment: Readonly<Record<string, string>>): CommandProcess {
  const main = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@cloudconnexa/source', main, ...line.split(' ')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const parts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (data: Buffer) => {
      parts[name] += data.toString()
    })
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    exitCode: typeof code === 'number' ? code : String(signal),
    ...parts,
  }))
  return { child, ended }
}
