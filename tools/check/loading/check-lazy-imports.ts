import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Outcome } from '../../shared/outcome.ts'
import type { WorkspacePackage } from '../../shared/repository.ts'
import { listLoadedModules } from './list-loaded-modules.ts'

/** What a program pays for only once it needs it: with the first request, the first model, the first stored token. */
const lazy: readonly string[] = ['got', 'undici', 'zod', 'keytar', '@napi-rs/keyring']
const lazyBuiltins: ReadonlySet<string> = new Set(
  ['crypto', 'http', 'https', 'http2', 'net', 'tls', 'fs', 'fs/promises', 'child_process'].map(
    (name) => `node:${name}`,
  ),
)

/** Packages that stand on one which loads such modules itself, and which the program has loaded before: it passes a part of it. */
const builtOnOthers: ReadonlySet<string> = new Set(['@cloudconnexa/prometheus'])

/** Imports the built main entry of each package in a process of its own, and names what should have waited. */
export async function checkLazyImports(packages: readonly WorkspacePackage[]): Promise<Outcome> {
  const problems: string[] = []
  const details: string[] = []
  for (const { manifest, folder } of packages) {
    const entry = pathToFileURL(join(folder, 'dist', 'index.js')).href
    const loaded = await listLoadedModules(entry)
    if ('failure' in loaded) {
      problems.push(`${manifest.name} cannot be imported:\n${loaded.failure}`)
      continue
    }
    const { files, builtins } = loaded
    details.push(`${manifest.name}: ${files.length} files, ${builtins.length} of Node's modules`)
    if (builtOnOthers.has(manifest.name)) continue
    problems.push(
      ...[...files, ...builtins].filter(isLazy).map((url) => `import '${manifest.name}' loads ${url}`),
    )
  }
  return problems.length > 0
    ? { state: 'failed', output: problems.join('\n'), details }
    : { state: 'passed', details }
}

function isLazy(url: string): boolean {
  return lazyBuiltins.has(url) || lazy.some((name) => url.includes(`/node_modules/${name}/`))
}
