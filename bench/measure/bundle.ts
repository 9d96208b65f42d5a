import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Metafile, type Plugin } from 'esbuild'
import { resolveBuiltFile, runFile } from './child.ts'

/** A file of a bundle, or several together. */
export interface BundleSize {
  readonly bytes: number
  /** Each file compressed by itself, as servers and archives do. */
  readonly gzipped: number
}

/** A file of a bundle. */
export interface BundleFile extends BundleSize {
  /** The module with which a program asks for this file; absent where files share what is in it. */
  readonly entryPoint: string | undefined
  /** Bytes by the module that they come from. */
  readonly modules: ReadonlyMap<string, number>
}

/** A bundle with a file for each part that is loaded on demand. */
export interface Bundle {
  /** What the process had loaded when its first call had its response. */
  readonly loaded: readonly BundleFile[]
  /** What it loads when it needs it. */
  readonly onDemand: readonly BundleFile[]
}

/** What is bundled, and against what. */
export interface BundleOptions {
  /** A program that exports `open`. */
  readonly code: string
  /** The folder from which the program finds its packages. */
  readonly folder: string
  /** Packages that stay outside. */
  readonly foreign: readonly string[]
  /** Whether the sources of the workspace are bundled in place of what is published. */
  readonly fromSources?: boolean
}

const settings = { bundle: true, minify: true, format: 'esm', platform: 'node', logLevel: 'error' } as const

/** The size of a program with everything in one file, whatever is loaded on demand included. */
export async function measureOneFile(options: BundleOptions): Promise<BundleSize> {
  const { outputFiles } = await build({ ...settings, ...toBuildOptions(options), write: false })
  return measureSize(outputFiles[0]?.contents ?? new Uint8Array())
}

/** How a bundle is called. */
export interface BundleCall {
  /** Where the bundle is written; packages that stay outside have to be found from there. */
  readonly folder: string
  /** The service that is called. */
  readonly service: string
  /** The file that calls it; the built one where none is named. */
  readonly caller?: string
}

/** Bundles a program, and has a process call a service once with it. */
export async function measureBundle(
  options: BundleOptions,
  { folder, service, caller = resolveBuiltFile('first-call') }: BundleCall,
): Promise<Bundle> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { outputFiles, metafile } = await build({
    ...settings,
    ...toBuildOptions(options),
    splitting: true,
    metafile: true,
    outdir: folder,
    write: false,
  })
  const files = new Map<string, BundleFile>()
  for (const { path, contents } of outputFiles) {
    await writeFile(path, contents)
    files.set(basename(path), { ...measureSize(contents), ...describeOutput(metafile, basename(path)) })
  }
  const { said } = await runFile(caller, [join(folder, 'stdin.js'), service])
  // The child is ours. What checks the address of its server is not needed for one that follows from the client ID.
  const names = new Set((said as readonly string[]).map((url) => basename(url)))
  const isLoaded = (name: string, { entryPoint = '' }: BundleFile): boolean =>
    names.has(name) && !entryPoint.includes('base-url-rules')
  const all = [...files]
  return {
    loaded: all.filter(([name, file]) => isLoaded(name, file)).map(([, file]) => file),
    onDemand: all.filter(([name, file]) => !isLoaded(name, file)).map(([, file]) => file),
  }
}

/** The size of several files together. */
export function addSizes(files: readonly BundleSize[]): BundleSize {
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    gzipped: files.reduce((sum, { gzipped }) => sum + gzipped, 0),
  }
}

function measureSize(contents: Uint8Array): BundleSize {
  return { bytes: contents.length, gzipped: gzipSync(contents).length }
}

function describeOutput({ outputs }: Metafile, name: string): Pick<BundleFile, 'entryPoint' | 'modules'> {
  const output = Object.entries(outputs).find(([path]) => basename(path) === name)?.[1]
  const modules = Object.entries(output?.inputs ?? {}).map(
    ([path, { bytesInOutput }]) => [path, bytesInOutput] as const,
  )
  return { entryPoint: output?.entryPoint, modules: new Map(modules) }
}

function toBuildOptions({ code, folder, foreign, fromSources = false }: BundleOptions): {
  readonly stdin: { readonly contents: string; readonly resolveDir: string; readonly loader: 'js' }
  readonly external: string[]
  readonly conditions: string[]
  readonly plugins: Plugin[]
} {
  return {
    stdin: { contents: code, resolveDir: folder, loader: 'js' },
    external: [...foreign],
    conditions: fromSources ? ['@cloudconnexa/source'] : [],
    plugins: fromSources ? [manifests] : [],
  }
}

/** Of a package.json the build takes name and version, where esbuild alone would keep all of it. */
const manifests: Plugin = {
  name: 'manifests',
  setup(bundling) {
    bundling.onLoad({ filter: /package\.json$/ }, () => ({
      contents: '{"name":"","version":"0.0.0"}',
      loader: 'json',
    }))
  },
}
