import { PassThrough } from 'node:stream'
import { runCommandLine } from '../../src/command-line.ts'

/** What a run printed and how it ended. */
export interface CommandLineRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs the command line in a folder.
 *
 * @param typedLines - What the user at the terminal types, line by line, before the input ends. Default: there is no terminal.
 */
export async function run(
  folder: string,
  commandLine: readonly string[],
  typedLines?: readonly string[],
): Promise<CommandLineRun> {
  let stdout = ''
  let stderr = ''
  const output = new PassThrough({ encoding: 'utf8' }).on('data', (text: string) => {
    stdout += text
  })
  const input = new PassThrough()
  for (const line of typedLines ?? []) input.write(`${line}\n`)
  input.end()
  const exitCode = await runCommandLine(commandLine, {
    folder,
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    emphasize: (text) => text,
    ...(typedLines === undefined ? {} : { terminal: { input, output } }),
  })
  return { exitCode, stdout, stderr }
}
