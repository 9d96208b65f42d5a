#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts'

const { stdout, stderr, env } = process
const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  // The reader of a pipe has exited.
  stdout.once('error', () => resolve())
})

void runCommandLine(process.argv.slice(2), {
  stdout: (text) => void stdout.write(text),
  stderr: (text) => void stderr.write(text),
  isTerminal: stdout.isTTY,
  // Without a terminal isTTY is not set at all, and picocolors would decide by itself.
  colors: stdout.isTTY ? !env['NO_COLOR'] : false,
  stopped,
}).then((exitCode) => {
  process.exitCode = exitCode
})
