#!/usr/bin/env node
import { runCommandLine, type StopReason } from './run-command-line.ts'

const { stdin, stdout, stderr, env } = process
const stopped = new Promise<StopReason>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('signal'))
  // The reader of a pipe has exited. Later lines fail as well.
  stdout.on('error', () => resolve('output closed'))
})
// A closed terminal takes both.
stderr.on('error', () => {})

function waitForInputEnd(): Promise<StopReason> {
  // The input must not keep a program alive that was stopped by a signal. A file has an end by itself.
  if ('unref' in stdin) stdin.unref()
  return new Promise((resolve) => {
    for (const event of ['end', 'close', 'error']) stdin.once(event, () => resolve('input ended'))
    stdin.resume()
  })
}

void runCommandLine(process.argv.slice(2), {
  stdout: (text) => void stdout.write(text),
  stderr: (text) => void stderr.write(text),
  isTerminal: stdout.isTTY,
  // Without a terminal isTTY is not set at all, and picocolors would decide by itself.
  colors: stdout.isTTY ? !env['NO_COLOR'] : false,
  stopped,
  waitForInputEnd,
}).then((exitCode) => {
  process.exitCode = exitCode
})
