#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { findCacheFolder } from './start/cache-folder.ts'
import { writeVersion } from './start/write-version.ts'

// What is in this file is compiled with every run; what it loads is compiled once.

function keepCompiledCode(): void {
  const folder = findCacheFolder(process.platform, process.env)
  // Where it cannot be written, each run compiles; the result of enabling says so, and nobody needs to know.
  if (folder !== undefined) enableCompileCache(folder)
}

async function start(): Promise<void> {
  keepCompiledCode()
  const { main } = await import('./main.ts')
  await main()
}

if (!writeVersion(process.argv.slice(2))) void start()
