import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Outcome, toOutcome } from '../shared/outcome.ts'
import { runCommand } from '../shared/run-command.ts'
import { root, scope } from '../shared/repository.ts'
import type { Tarball } from '../shared/pack-packages.ts'
import { type Combination, describeCombination, getCompiler, getCompilerOptions } from './combinations.ts'
import { findForeignDeclarations, getTypedEntries } from './entries.ts'

const program = 'every-entry.ts'
const fiveMinutes = 300_000

/**
 * Compiles one program that imports every entry of every packed package, without skipping declarations, in the ways given; and
 * looks for declarations that make the compiler read those of packages that users may never touch.
 */
export async function checkDeclarations(
  tarballs: readonly Tarball[],
  combinations: readonly Combination[],
): Promise<Outcome> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'cloudconnexa-declarations-'))
  try {
    await installTarballs(folder, tarballs)
    const entries = tarballs.flatMap(getTypedEntries)
    await writeFile(join(folder, program), createProgram(entries))
    const problems = tarballs.flatMap(findForeignDeclarations)
    for (const combination of combinations) problems.push(...(await compile(folder, combination)))
    return toOutcome(problems, {
      note: `${entries.length} entries, compiled in ${combinations.length} ways`,
      details: combinations.map(describeCombination),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Copies of ours, because a compiler looks for packages from the real place of a file; links to what the workspace has of others. */
async function installTarballs(folder: string, tarballs: readonly Tarball[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const others = new Map([['@types/node', join(root, 'node_modules', '@types', 'node')]])
  for (const { manifest, folder: content } of tarballs) {
    await cp(content, join(folder, 'node_modules', manifest.name), { recursive: true })
    const needed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const workspaceFolder = join(root, 'packages', manifest.name.slice(scope.length))
    for (const name of needed.filter((one) => !one.startsWith(scope)))
      others.set(name, join(workspaceFolder, 'node_modules', name))
  }
  for (const [name, place] of others) {
    // An optional peer that cannot be installed everywhere.
    if (!existsSync(place)) continue
    const link = join(folder, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(await realpath(place), link, 'junction')
  }
}

function createProgram(entries: readonly string[]): string {
  const imports = entries.map((name, index) => `import * as entry${index} from '${name}'`)
  return `${imports.join('\n')}\nexport const entries = [${entries.map((_, index) => `entry${index}`).join(', ')}]\n`
}

async function compile(folder: string, combination: Combination): Promise<readonly string[]> {
  const settings = { compilerOptions: getCompilerOptions(combination), files: [program] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const command = [process.execPath, getCompiler(combination), '-p', folder] as const
  const { code, output } = await runCommand(command, { folder, limit: fiveMinutes })
  return code === 0 ? [] : [`${describeCombination(combination)}:\n${output}`]
}
