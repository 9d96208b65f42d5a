import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import { scope } from '../shared/repository.ts'
import type { Tarball } from '../shared/pack-packages.ts'

const creator = '@cloudconnexa/create-service'
const fiveMinutes = 300_000

/**
 * Writes a service with the packed `create-service`, the way `npm create` does, and has it install, test and build itself
 * on the other tarballs. Answers what went wrong.
 */
export async function tryCreatedService(
  folder: string,
  tarballs: readonly Tarball[],
): Promise<readonly string[]> {
  const creating = tarballs.find(({ manifest }) => manifest.name === creator)
  if (creating === undefined) return [`${creator} was not packed`]
  const written = join(folder, 'created-service')
  const create = ['exec', '--yes', '--prefer-offline', `--package=${creating.path}`, '--', 'create-service']
  const steps: readonly (readonly [string, readonly string[]])[] = [
    [folder, [...create, 'created-service', '--resource', 'thing', '--with', 'all', '--yes']],
    [written, ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=warn']],
    [written, ['test']],
    [written, ['run', 'build']],
  ]
  for (const [place, npmArguments] of steps) {
    const { code, output } = await runCommand(['npm', ...npmArguments], { folder: place, limit: fiveMinutes })
    if (code !== 0)
      return [`npm ${npmArguments[0]} of a created service ended with exit code ${code}:\n${output}`]
    if (place === folder) await takeFromTarballs(written, tarballs)
  }
  return []
}

/** What is not on the registry yet comes from the tarballs, also where a package of ours asks for it. */
async function takeFromTarballs(folder: string, tarballs: readonly Tarball[]): Promise<void> {
  const path = join(folder, 'package.json')
  // What was just written.
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const sources = new Map(tarballs.map(({ manifest: { name }, path: file }) => [name, `file:${file}`]))
  const devDependencies = Object.fromEntries(
    Object.entries(manifest.devDependencies).map(([name, range]) => [name, sources.get(name) ?? range]),
  )
  const overrides = Object.fromEntries(
    [...sources]
      .filter(([name]) => name.startsWith(scope))
      .map(([name, source]) => [name, name in devDependencies ? `$${name}` : source]),
  )
  await writeFile(path, JSON.stringify({ ...manifest, devDependencies, overrides }, undefined, 2))
}
