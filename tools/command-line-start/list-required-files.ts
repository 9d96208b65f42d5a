import { fileURLToPath } from 'node:url'
import { runCommand } from '../shared/run-command.ts'

const recorder = fileURLToPath(new URL('record-required-files.cjs', import.meta.url))

/** What a run of the built command line loads, or why it failed. */
export type RequiredFiles =
  { readonly files: readonly string[]; readonly builtins: readonly string[] } | { readonly failure: string }

/**
 * Runs the built command line and lists what it loads, in a process of its own.
 *
 * @param program - The file that npm links as the command.
 * @param words - What is typed after the name of the command.
 * @param environment - Environment variables.
 */
export async function listRequiredFiles(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<RequiredFiles> {
  const { code, output } = await runCommand([process.execPath, '--require', recorder, program, ...words], {
    environment,
  })
  const line = output.split('\n').find((text) => text.startsWith(marker))
  if (code !== 0 || line === undefined) return { failure: output }
  // Our own recorder has printed it.
  return JSON.parse(line.slice(marker.length)) as RequiredFiles
}

const marker = 'loaded by this run: '
