import type { Environment } from './environment.ts'

/** What came of a program. */
export interface ProgramResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Where and with what a program runs. */
interface ProgramOptions {
  readonly folder: string
  readonly environment: Environment
  readonly signal: AbortSignal
}

/** Runs a program to its end. No shell is involved, so that no argument is read as a command. */
export type RunProgram = (
  program: readonly [file: string, ...args: string[]],
  options: ProgramOptions,
) => Promise<ProgramResult>

/** Runs a program of this machine. */
export const runProgram: RunProgram = ([file, ...args], { folder, environment, signal }) => {
  const { spawn } = process.getBuiltinModule('node:child_process')
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: folder,
      env: environment,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => (stdout += String(chunk)))
    child.stderr.on('data', (chunk) => (stderr += String(chunk)))
    child.once('error', reject)
    child.once('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }))
  })
}
