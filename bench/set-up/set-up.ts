import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'
import { runCommand } from '../../tools/shared/run-command.ts'
import { root } from '../../tools/shared/repository.ts'
import { TarballFolder } from '../../tools/shared/pack-packages.ts'
import { benchFolder, builtFolder, modulesFolder } from './folders.ts'

/**
 * Brings everything that the benchmarks need; what is there already stays.
 *
 * @param careful - also checks the types of the benchmarks, which the checks of the repository cannot: they lack the peers
 */
export async function setUp(say: (what: string) => void, careful: boolean): Promise<void> {
  await installPeers(say)
  say('packing the SDK')
  await installPackedSdk()
  if (careful) await run(['tsc', '-p', '.'], benchFolder)
  say('building the programs')
  await buildPrograms()
}

async function installPeers(say: (what: string) => void): Promise<void> {
  const stamp = join(modulesFolder, '.bench-lockfile')
  const lockfile = await readFile(join(benchFolder, 'pnpm-lock.yaml'), 'utf8')
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lockfile) return
  say('installing what the SDK is measured beside (once)')
  await run(['pnpm', 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent'], benchFolder)
  await writeFile(stamp, lockfile)
}

/** Puts our packages where npm would: as they get published, never as sources. */
async function installPackedSdk(): Promise<void> {
  await run(['turbo', 'run', 'build', '--output-logs=errors-only'], root)
  const packed = new TarballFolder()
  const { state, output = '' } = await packed.pack()
  if (state !== 'passed') throw new Error(`The SDK could not be packed:\n${output}`)
  await rm(join(modulesFolder, '@cloudconnexa'), { recursive: true, force: true })
  for (const { manifest, folder } of packed.tarballs)
    await cp(folder, join(modulesFolder, manifest.name), { recursive: true })
}

/** Builds programs and child processes, so that none of them pays for Node's handling of TypeScript. */
async function buildPrograms(): Promise<void> {
  // It is there only now that the peers have been brought.
  const { build } = await import('esbuild')
  await rm(builtFolder, { recursive: true, force: true })
  await mkdir(builtFolder)
  await build({
    entryPoints: [
      ...(await listEntries('programs')),
      ...(await listEntries('children')),
      { in: join(benchFolder, 'server', 'main.ts'), out: 'server' },
      { in: join(root, 'tools', 'check', 'loading', 'print-loaded-modules.ts'), out: 'loaded-modules' },
      { in: join(root, 'tools', 'check', 'budgets', 'counted-calls.ts'), out: 'counted-calls' },
    ],
    outdir: builtFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  // Without it Node would look for the type of each file's module further up.
  await writeFile(join(builtFolder, 'package.json'), '{ "type": "module" }\n')
}

/** Every file of a folder is built under its own name. */
async function listEntries(folder: string): Promise<{ in: string; out: string }[]> {
  const names = await readdir(join(benchFolder, folder))
  return names.map((name) => ({ in: join(benchFolder, folder, name), out: parse(name).name }))
}

async function run(command: readonly [string, ...string[]], folder: string): Promise<void> {
  const { code, output } = await runCommand(command, { folder })
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`)
}
