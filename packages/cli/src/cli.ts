#!/usr/bin/env node
import { join } from 'node:path'
import { findUserFolder } from './session/user-folders.ts'
import { CompiledFiles, type StartedFile } from './start/compiled-files.ts'
import { writeVersion } from './write-version.ts'

// What is in this file is compiled with every run; what it loads is compiled once.

let compiledFiles: CompiledFiles | undefined

/**
 * Loads a file of the program. The build puts it in the place of `require`.
 *
 * @param name - The name of the file.
 * @param started - This one.
 * @returns What it exports.
 */
export function requireFile(name: string, started: StartedFile): object {
  compiledFiles ??= new CompiledFiles(findCompiledFolder(), started)
  return compiledFiles.require(name)
}

/** Where compiled code is kept, unless somebody does not want Node to keep any. */
function findCompiledFolder(): string | undefined {
  const folder = findUserFolder(process.env, 'cache')
  if (folder === undefined || process.env['NODE_DISABLE_COMPILE_CACHE']) return undefined
  return join(folder, 'compiled')
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
  const { main } = await import('./main.ts')
  await main()
  compiledFiles?.keep()
}

if (!writeVersion(process.argv.slice(2))) void start()
