import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Run } from './command-line-run.ts'

const execute = promisify(execFile)

/** Runs lines in a shell; returns what it prints. */
export async function runShell(lines: string): Promise<string> {
  return (await execute('sh', ['-e', '-c', lines])).stdout
}

/** Finds the lines of the banner with this beginning, as a user copies them. */
export async function findLines(run: Run, beginning: RegExp): Promise<string> {
  await run.find(/Ctrl\+C/)
  const lines = run.stdout.split('\n').map((line) => line.trim())
  return lines.filter((line) => beginning.test(line)).join('\n')
}
