#!/usr/bin/env node
import { styleText } from 'node:util'
import { runCommandLine } from './command-line.ts'

const { stdin, stdout, stderr } = process

void runCommandLine(process.argv.slice(2), {
  stdout: (text) => void stdout.write(text),
  stderr: (text) => void stderr.write(text),
  folder: process.cwd(),
  ...(stdin.isTTY && stdout.isTTY ? { terminal: { input: stdin, output: stdout } } : {}),
  // By itself it leaves out colours where NO_COLOR is set or the output is no terminal.
  emphasize: (text) => styleText('bold', text, { stream: stdout }),
}).then((exitCode) => {
  process.exitCode = exitCode
})
