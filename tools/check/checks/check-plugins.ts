import { readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'
import { fetchNode, readOldestNode } from '../../shared/fetch-node.ts'
import { readDocuments } from '../../shared/markdown.ts'
import { findUnreadablePrograms } from '../documents/find-unreadable-programs.ts'
import { runSnippets } from '../documents/run-snippets.ts'
import { readSnippets } from '../documents/read-snippets.ts'
import { compileSnippets } from '../documents/compile-snippets.ts'
import { readManifest, root } from '../../shared/repository.ts'
import type { Tarball } from '../../shared/pack-packages.ts'

const fiveMinutes = 300_000
const made: ReadonlySet<string> = new Set(['node_modules', 'dist'])

/**
 * Treats every plugin in a folder as its author would, away from this workspace and on the tarballs: installs, type-checks,
 * builds and tests it, and runs the programs of its README.
 */
export async function checkPlugins(pluginsFolder: string, tarballs: readonly Tarball[]): Promise<Outcome> {
  const plugins = listFolders(pluginsFolder)
  if (plugins.length === 0) return { state: 'failed', output: `${pluginsFolder} has no plugins` }
  // Compilers would see another path than Node where the temporary folder is a link.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'cloudconnexa-plugins-'))
  try {
    const space = join(folder, 'space')
    const installing = await install(space, pluginsFolder, tarballs)
    if (installing !== undefined) return { state: 'failed', output: installing }
    const results: PluginResult[] = []
    for (const name of plugins) results.push(await testPlugin(join(space, 'packages', name)))
    const problems = results.flatMap(({ problem }) => problem ?? [])
    if (problems.length > 0) return toOutcome(problems)
    const { failures, count } = await runReadmePrograms(space, join(folder, 'readmes'))
    const tests = results.reduce((sum, result) => sum + result.tests, 0)
    return toOutcome(failures, {
      note: `${plugins.length} plugins, ${tests} tests, ${count} programs`,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Copies plugins into a workspace of their own and installs them at once. With pnpm, because there a package sees only what
 * it asks for. Whatever ranges a plugin names, what it gets of ours is what was packed.
 */
async function install(
  space: string,
  pluginsFolder: string,
  tarballs: readonly Tarball[],
): Promise<string | undefined> {
  const overrides = Object.fromEntries(tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]))
  const everyService = '@cloudconnexa/client'
  const devDependencies = {
    '@types/node': readManifest(root).devDependencies?.['@types/node'],
    // Programs in READMEs prepare with it what they show.
    [everyService]: overrides[everyService],
  }
  await mkdir(join(space, 'packages'), { recursive: true })
  for (const name of listFolders(pluginsFolder)) {
    const copy = join(space, 'packages', name)
    const filter = (path: string): boolean => !made.has(basename(path))
    await cp(join(pluginsFolder, name), copy, { recursive: true, filter })
    // As examples they are kept from being published; their authors would publish them.
    const { private: _isPrivate, ...manifest } = readManifest(copy)
    await writeFile(join(copy, 'package.json'), JSON.stringify(manifest))
  }
  await writeFile(join(space, 'package.json'), JSON.stringify({ private: true, devDependencies }))
  // YAML takes JSON.
  const workspace = { packages: ['packages/*'], overrides, pmOnFail: 'ignore' }
  await writeFile(join(space, 'pnpm-workspace.yaml'), JSON.stringify(workspace))
  const command = [
    'pnpm',
    'install',
    '--prefer-offline',
    '--no-frozen-lockfile',
    '--reporter=append-only',
  ] as const
  const { code, output } = await runCommand(command, { folder: space, limit: fiveMinutes })
  return code === 0 ? undefined : `pnpm could not install the plugins:\n${output}`
}

function listFolders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

interface PluginResult {
  readonly problem?: string
  readonly tests: number
}

async function testPlugin(folder: string): Promise<PluginResult> {
  const { code, output } = await runCommand(['npm', 'test'], { folder, limit: fiveMinutes })
  if (code !== 0) return { tests: 0, problem: `${basename(folder)} ended with exit code ${code}:\n${output}` }
  const [, passed] = /^\s*Tests\s+(\d+) passed/m.exec(output) ?? []
  return passed === undefined
    ? { tests: 0, problem: `${basename(folder)} has run no tests:\n${output}` }
    : { tests: Number(passed) }
}

async function runReadmePrograms(
  space: string,
  folder: string,
): Promise<{ readonly failures: readonly string[]; readonly count: number }> {
  const snippets = readDocuments(space).flatMap(readSnippets)
  if (snippets.length === 0) return { failures: [], count: 0 }
  await mkdir(folder)
  const { programs, problems } = await compileSnippets(snippets, folder, space)
  if (problems.length > 0) return { failures: problems, count: 0 }
  const runnable = programs.filter(({ notRun }) => notRun === undefined)
  const node = (await fetchNode(readOldestNode())) ?? process.execPath
  const unread = await findUnreadablePrograms(programs, node)
  const failures = [...unread, ...(await runSnippets(runnable, { folder, slots: 1, node }))]
  return { failures, count: runnable.length }
}
