import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { buildNotice } from '../bundled-licences.ts'
import { unbundledPackages } from '../bundled-program.ts'
import { root } from '../shared/repository.ts'
import { runCommand } from '../shared/run-command.ts'

/** An executable that was built. */
export interface Executable {
  readonly path: string
  readonly bytes: number
}

/**
 * Bundles the command line into one file and puts it into a copy of the Node that runs this: an executable for machines of the same
 * kind, which need no Node.
 *
 * @param target - Where it is written.
 * @throws {Error} when a step fails; this Node must know `--build-sea`, as Node 26 does.
 */
export async function buildExecutable(target: string): Promise<Executable> {
  const packageFolder = join(root, 'packages', 'cli')
  const bundled = join(packageFolder, 'dist-executable')
  await bundle(join(packageFolder, 'src', 'executable.ts'), bundled)
  const settings = {
    main: join(bundled, 'executable.cjs'),
    output: target,
    disableExperimentalSEAWarning: true,
    // Stripping it makes it crash, and a snapshot cannot hold node:http.
    useCodeCache: true,
  }
  const settingsFile = join(bundled, 'executable.json')
  await writeFile(settingsFile, JSON.stringify(settings))
  await mkdir(dirname(target), { recursive: true })
  const { code, output } = await runCommand([process.execPath, '--build-sea', settingsFile])
  if (code !== 0) throw new Error(`node --build-sea ended with exit code ${code}:\n${output}`)
  return { path: target, bytes: (await stat(target)).size }
}

/** Everything in one file. Other than with rolldown, what is loaded on demand runs on demand in it, too. */
async function bundle(entry: string, folder: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: join(folder, 'executable.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: `node${process.versions.node}`,
    conditions: ['@cloudconnexa/source'],
    external: [...unbundledPackages, '@cloudconnexa/emulator'],
    minifyWhitespace: true,
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  })
  const modules = Object.keys(metafile.inputs).map((path) => resolve(path))
  await writeFile(join(folder, 'third-party-licences.txt'), buildNotice(modules))
}
