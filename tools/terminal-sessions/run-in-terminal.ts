import { spawn } from 'node:child_process'
import { root } from '../shared/repository.ts'

/** A command line, and the terminal that it runs in. */
export interface TerminalRun {
  /** Without the name of the program, as a shell reads it. */
  readonly line: string
  readonly columns: number
  readonly environment?: Readonly<Record<string, string>>
  /** Ctrl+C is typed when this is on the screen. */
  readonly interruptAt?: string
}

/** How the command line is run from its sources. */
export const program = 'node --conditions=@cloudconnexa/source --no-warnings packages/cli/src/cli.ts'

/**
 * Runs the command line in a terminal of its own, by `script` of util-linux.
 *
 * @returns Everything that was written to the terminal.
 */
export async function runInTerminal({
  line,
  columns,
  environment,
  interruptAt,
}: TerminalRun): Promise<string> {
  const shell = `stty rows 40 cols ${columns}; ${program} ${line}; echo "exit code $?"`
  const child = spawn('script', ['--quiet', '--flush', '--command', shell, '/dev/null'], {
    cwd: root,
    env: { ...process.env, TERM: 'xterm-256color', ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let written = ''
  let isInterrupted = false
  for await (const chunk of child.stdout) {
    written += String(chunk)
    if (interruptAt === undefined || isInterrupted || !written.includes(interruptAt)) continue
    isInterrupted = true
    child.stdin.write('\u0003')
  }
  child.stdin.end()
  return written
}
