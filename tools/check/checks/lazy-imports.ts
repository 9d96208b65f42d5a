import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Outcome } from '../check.ts'
import { runCommand } from '../command.ts'
import type { WorkspacePackage } from '../repository.ts'

/** What a program pays for only once it needs it: with the first request, the first model, the first stored token. */
const lazy: readonly string[] = ['got', 'zod', 'keytar', '@napi-rs/keyring', 'proper-lockfile']
const lazyBuiltins: ReadonlySet<string> = new Set(
  ['crypto', 'http', 'https', 'http2', 'net', 'tls', 'fs', 'fs/promises', 'child_process'].map(
    (name) => `node:${name}`,
  ),
)

const program = fileURLToPath(new URL('loaded-modules.ts', import.meta.url))

/** Imports the built main entry of each package in a process of its own, and names what should have waited. */
export async function lazyImports(packages: readonly WorkspacePackage[]): Promise<Outcome> {
  const problems: string[] = []
  const details: string[] = []
  for (const { manifest, folder } of packages) {
    const entry = pathToFileURL(join(folder, 'dist', 'index.js')).href
    const { code, output, standardOutput } = await runCommand([process.execPath, program, entry])
    if (code !== 0) {
      problems.push(`${manifest.name} cannot be imported:\n${output}`)
      continue
    }
    // Our own program has printed it.
    const loaded = JSON.parse(standardOutput) as string[]
    const builtins = loaded.filter((url) => url.startsWith('node:'))
    details.push(
      `${manifest.name}: ${loaded.length - builtins.length} files, ${builtins.length} of Node's modules`,
    )
    problems.push(...loaded.filter(isLazy).map((url) => `import '${manifest.name}' loads ${url}`))
  }
  return problems.length > 0
    ? { state: 'failed', output: problems.join('\n'), details }
    : { state: 'passed', details }
}

function isLazy(url: string): boolean {
  return lazyBuiltins.has(url) || lazy.some((name) => url.includes(`/node_modules/${name}/`))
}
