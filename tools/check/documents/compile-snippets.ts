import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runCommand } from '../../shared/run-command.ts'
import { readModuleReferences } from '../../shared/read-module-references.ts'
import { listPublishedPackages } from '../../shared/repository.ts'
import type { Snippet } from './read-snippets.ts'

/** A snippet that has been written out and compiled. */
export interface CompiledSnippet extends Snippet {
  /** The file to execute: the reader's own text, with what stands before it unseen. */
  readonly program: string
  /** Whether it is a file of tests for vitest. */
  readonly isTestFile: boolean
}

const extensions = { ts: 'ts', js: 'js', cjs: 'cjs' } as const

/**
 * Writes snippets out as programs of a project that has the built packages installed, and type-checks them together. Nothing is
 * translated: what a reader copies has to run as it is.
 */
export async function compileSnippets(
  snippets: readonly Snippet[],
  folder: string,
  workspace: string,
): Promise<{ readonly programs: readonly CompiledSnippet[]; readonly problems: readonly string[] }> {
  const written = snippets.map((snippet, index) => write(snippet, join(folder, 'source'), index))
  linkPackages(
    written.flatMap(({ imports }) => imports),
    folder,
    workspace,
  )
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(createCompilerSettings(workspace)))
  const { code, output } = await runCommand(['tsc', '-p', folder, '--pretty', 'false'])
  const problems = code === 0 ? [] : output.split('\n').flatMap((line) => toDocumentPlace(line, written))
  if (code !== 0 && problems.length === 0) problems.push(output)
  const programs = written.map(({ snippet, name, imports }) => ({
    ...snippet,
    program: join(folder, 'source', name),
    isTestFile: imports.includes('vitest'),
  }))
  return { programs, problems }
}

interface Written {
  readonly snippet: Snippet
  /** Path of its main file below the folder of the sources. */
  readonly name: string
  readonly imports: readonly string[]
}

function write(snippet: Snippet, folder: string, index: number): Written {
  const isTestFile = /from 'vitest'/.test(snippet.code)
  // One folder deeper than need be, for files that the program imports from above.
  const own = join(`${index}`, 'program')
  const base = isTestFile ? 'snippet.test' : 'snippet'
  const name = join(own, snippet.savedAs ?? `${base}.${extensions[snippet.language]}`)
  const files = {
    ...(snippet.savedAs === undefined ? {} : { [join(own, 'package.json')]: '{}' }),
    ...Object.fromEntries(Object.entries(snippet.files).map(([file, text]) => [join(own, file), text])),
    [name]: snippet.code,
  }
  const imports: string[] = []
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    imports.push(...readImports(path, text))
  }
  return { snippet, name, imports }
}

/** Nothing for text that cannot be parsed: the compiler says so better. */
function readImports(path: string, text: string): string[] {
  try {
    return readModuleReferences(path, text)
  } catch {
    return []
  }
}

function linkPackages(imports: readonly string[], folder: string, workspace: string): void {
  const packages = listPublishedPackages(join(workspace, 'packages'))
  const links = new Map(packages.map((one) => [one.manifest.name, one.folder]))
  const places = [workspace, ...packages.map((one) => one.folder)].map((place) => join(place, 'node_modules'))
  for (const specifier of imports) {
    const name = /^(?:@[\w.-]+\/)?[\w-][\w.-]*/.exec(specifier)?.[0]
    if (name === undefined || links.has(name)) continue
    const found = places.map((place) => join(place, name)).find((path) => existsSync(path))
    if (found !== undefined) links.set(name, found)
  }
  for (const [name, target] of links) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    if (!readdirSync(dirname(link)).includes(name.split('/').at(-1) ?? name))
      symlinkSync(target, link, 'junction')
  }
}

/** As strict as a reader's project may be, and without syntax that Node cannot strip. */
function createCompilerSettings(workspace: string): object {
  return {
    compilerOptions: {
      noEmit: true,
      target: 'esnext',
      lib: ['es2024', 'esnext.disposable'],
      module: 'nodenext',
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      allowJs: true,
      checkJs: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      moduleDetection: 'force',
      types: ['node'],
      typeRoots: [join(workspace, 'node_modules', '@types')],
      rootDir: 'source',
    },
    include: ['source'],
  }
}

/** A line of the compiler, with the place in the document instead of that in the program. */
function toDocumentPlace(line: string, written: readonly Written[]): string[] {
  const [, file = '', row = '', rest = ''] = /^(.+?)\((\d+),\d+\): (.*)$/.exec(line) ?? []
  const path = file.replaceAll('\\', '/')
  const found = written.find(({ name }) => path.endsWith(`source/${name.replaceAll('\\', '/')}`))
  if (found === undefined) return rest === '' ? [] : [`${file}: ${rest}`]
  const { snippet } = found
  return [`${snippet.path}:${snippet.line + Number(row) - 1 - snippet.hiddenLines} ${rest}`]
}
