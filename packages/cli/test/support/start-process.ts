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

/** Choices of {@link startProcess}. */
export interface ProcessOptions {
  /** Its environment variables, besides the one that makes tests faster: without a home folder, it keeps nothing. */
  readonly environment?: Readonly<Record<string, string>>
  /** Code that runs before it, as a module. */
  readonly preload?: string
  /** Descriptor of the file that standard output goes to. Default: a pipe. */
  readonly stdout?: number
}

/**
 * Starts the command line in a process of its own.
 *
 * @param line - What is typed after the name of the program.
 * @param options - The world around it.
 */
export function startProcess(
  line: string,
  { environment = {}, preload, stdout }: ProcessOptions = {},
): CommandProcess {
  const { NODE_COMPILE_CACHE = '' } = process.env
  const main = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
  const before =
    preload === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const inputs = [...before, '--conditions=@cloudconnexa/source', main, ...line.split(' ')]
  const child = spawn(process.execPath, inputs, {
    env: { NODE_COMPILE_CACHE, ...environment },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  })
  const parts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => (parts[name] += text))
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    exitCode: typeof code === 'number' ? code : String(signal),
    ...parts,
  }))
  return { child, ended }
}
