#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { writeVersion } from './write-version.ts'

// What is in this file is compiled with every run; what it loads is compiled once.

async function keepCompiledCode(): Promise<void> {
  const { findUserFolder } = await import('./session/user-folders.ts')
  const folder = findUserFolder(process.env, 'cache')
  // Where it cannot be written, each run compiles; the result of enabling says so, and nobody needs to know.
  if (folder !== undefined) enableCompileCache(join(folder, 'compiled'))
}

/**
 * Node starts four threads for the first look-up or file that is waited for, which takes longer than the rest of it. A command waits for one
 * thing after the other; the second thread is for what hangs.
 */
function startFewThreads(): void {
  process.env['UV_THREADPOOL_SIZE'] ||= '2'
}

async function start(): Promise<void> {
  startFewThreads()
  await keepCompiledCode()
  const { main } = await import('./main.ts')
  await main()
}

if (!writeVersion(process.argv.slice(2))) void start()
