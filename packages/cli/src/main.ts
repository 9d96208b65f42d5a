#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts'
import { createProcessTerminal } from './terminal/process-terminal.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), createProcessTerminal())
