#!/usr/bin/env node
import { runCommandLine } from './command-line.ts'

const { stdout, stderr, env } = process
const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  // Whoever read the output has gone.
  stdout.once('error', () => resolve())
})

void runCommandLine(process.argv.slice(2), {
  stdout: (text) => void stdout.write(text),
  stderr: (text) => void stderr.write(text),
  isTerminal: stdout.isTTY,
  // Off a terminal isTTY is not set at all, and picocolors would decide by itself.
  colors: stdout.isTTY ? !env['NO_COLOR'] : false,
  stopped,
}).then((exitCode) => {
  process.exitCode = exitCode
})
