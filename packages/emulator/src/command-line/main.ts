#!/usr/bin/env node
import { runCommandLine, type StopReason } from './run-command-line.ts'

const { stdout, stderr, env } = process
const stopped = new Promise<StopReason>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('signal'))
  // The reader of a pipe has exited. Later lines fail as well.
  stdout.on('error', () => resolve('output closed'))
})
// A closed terminal takes both.
stderr.on('error', () => {})

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
