import { fileURLToPath } from 'node:url'
import { runCommand } from '../../shared/run-command.ts'

const program = fileURLToPath(new URL('print-loaded-modules.ts', import.meta.url))

/** What an import loads, or why it cannot be imported. */
export type ModulesLoaded =
  { readonly files: readonly string[]; readonly builtins: readonly string[] } | { readonly failure: string }

/**
 * Imports a module in a process of its own.
 *
 * @param entry - file URL
 */
export async function listLoadedModules(entry: string): Promise<ModulesLoaded> {
  const { code, output, standardOutput } = await runCommand([process.execPath, program, entry])
  if (code !== 0) return { failure: output }
  // Our own program has printed it.
  const urls = JSON.parse(standardOutput) as string[]
  return {
    files: urls.filter((url) => !url.startsWith('node:')),
    builtins: urls.filter((url) => url.startsWith('node:')),
  }
}
