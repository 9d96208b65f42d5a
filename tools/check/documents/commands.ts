import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Manifest, publishedPackages, readManifest, type WorkspacePackage } from '../repository.ts'
import { codeBlocks, type Document, inlineCode } from './markdown.ts'

/** What the commands in documents may name. */
export interface KnownCommands {
  readonly folder: string
  readonly packages: readonly WorkspacePackage[]
  /** Scripts of the root. */
  readonly scripts: ReadonlySet<string>
  /** Names of the checks, for `npm test -- --only`. */
  readonly checks: readonly string[]
  /** Every package that a manifest of the workspace names, and the example plugins. */
  readonly dependencies: ReadonlySet<string>
  /** What a program of the workspace says to `--help`. */
  readonly help: (program: string) => Promise<string>
}

const shells = new Set(['sh', 'bash', 'shell', 'console'])
/** Programs of the reader's own machine. */
const elsewhere = new Set(['cd', 'curl', 'export', 'git'])

/** Reads what a workspace has to offer to command lines. */
export function knownCommands(
  folder: string,
  checks: readonly string[],
  help: KnownCommands['help'],
): KnownCommands {
  const packages = publishedPackages(join(folder, 'packages'))
  const root = readManifest(folder)
  const manifests = [root, ...packages.map(({ manifest }) => manifest)]
  return {
    folder,
    packages,
    checks,
    help,
    scripts: new Set(scriptsOf(root)),
    dependencies: new Set([
      ...manifests.flatMap(({ dependencies, devDependencies, peerDependencies, optionalDependencies }) =>
        Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies }),
      ),
      ...examplePlugins(folder),
    ]),
  }
}

/** Names of the packages that show how plugins are written. */
function examplePlugins(folder: string): readonly string[] {
  const plugins = join(folder, 'examples', 'plugins')
  if (!existsSync(plugins)) return []
  return readdirSync(plugins)
    .map((name) => join(plugins, name))
    .filter((path) => existsSync(join(path, 'package.json')))
    .map((path) => readManifest(path).name)
}

/** Commands in a document, in blocks and in backticks, that would not work. */
export async function commandProblems(
  document: Document,
  known: KnownCommands,
): Promise<{ problems: string[]; commands: number }> {
  const lines = [
    ...codeBlocks(document.text)
      .filter(({ language }) => shells.has(language))
      .flatMap(({ text, line }) => commandLines(text).map((command) => ({ command, line }))),
    ...inlineCode(document.text)
      .filter(({ text }) => /^(?:npm|npx|pnpm) \S/.test(text))
      .map(({ text, line }) => ({ command: text, line })),
  ]
  const problems: string[] = []
  for (const { command, line } of lines) {
    const problem = await problemOf(wordsOf(command), document, known)
    if (problem !== undefined) problems.push(`${document.path}:${line} \`${command}\`: ${problem}`)
  }
  return { problems, commands: lines.length }
}

/** The single commands of a block. */
function commandLines(text: string): string[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/^\s*\$ /, '').replace(/(?:^|\s)#.*$/, ''))
    .flatMap((line) => line.split(/\s(?:&&|\|\||;|\|)\s/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/'[^']*'|"[^"]*"|\S+/g)].map(([word]) =>
    word.replaceAll(/^['"]|['"]$/g, ''),
  )
  // `NAME=value command`
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word))
  return first === -1 ? [] : words.slice(first)
}

async function problemOf(
  [program, ...words]: readonly string[],
  document: Document,
  known: KnownCommands,
): Promise<string | undefined> {
  if (program === undefined || elsewhere.has(program)) return undefined
  if (program === 'npm' || program === 'pnpm') return packageManagerProblem(words, document, known)
  if (program === 'npx') return programProblem(words, known)
  if (program === 'node') return fileProblem(words, document, known)
  // A tool of the workspace, called by its name.
  if (known.dependencies.has(program)) return undefined
  return `${program} is neither known here nor on the list of programs of the reader's machine`
}

function packageManagerProblem(
  [verb = '', ...words]: readonly string[],
  document: Document,
  known: KnownCommands,
): string | undefined {
  switch (verb) {
    case 'install':
    case 'i':
    case 'add':
      // Neither options nor folders of the reader's own.
      return words
        .filter((word) => !/^[-.]/.test(word))
        .map((word) => installProblem(word, known))
        .find(Boolean)
    case 'start':
      return scriptProblem(verb, document, known)
    case 'test':
      return scriptProblem(verb, document, known) ?? checksProblem(words, known)
    case 'run':
      return scriptProblem(words[0] ?? '', document, known)
    case 'create':
      return createProblem(words[0] ?? '', known)
    default:
      return undefined
  }
}

function installProblem(word: string, { packages, dependencies }: KnownCommands): string | undefined {
  const name = word.replace(/(?<=.)@[^/]*$/, '')
  if (packages.some(({ manifest }) => manifest.name === name) || dependencies.has(name)) return undefined
  return `no package of this workspace is or needs ${name}`
}

function scriptProblem(script: string, { path }: Document, known: KnownCommands): string | undefined {
  const own = known.packages.find(({ directory }) => path.startsWith(`packages/${directory}/`))
  if (known.scripts.has(script) || (own !== undefined && scriptsOf(own.manifest).includes(script)))
    return undefined
  return `there is no script ${script}`
}

function checksProblem(words: readonly string[], { checks }: KnownCommands): string | undefined {
  const only = words[words.indexOf('--only') + 1]
  if (!words.includes('--only') || only === undefined || only.startsWith('<')) return undefined
  const unknown = only.split(',').filter((name) => !checks.includes(name))
  return unknown.length === 0 ? undefined : `there is no check ${unknown.join(', ')}`
}

/** `npm create @scope/name` starts the package `@scope/create-name`. */
function createProblem(word: string, { packages }: KnownCommands): string | undefined {
  const name = word.replace(/(?<=.)@[^/]*$/, '').replace('/', '/create-')
  return packages.some(({ manifest }) => manifest.name === name) ? undefined : `there is no package ${name}`
}

async function programProblem(words: readonly string[], known: KnownCommands): Promise<string | undefined> {
  const [name = '', ...rest] = words.filter((word, index) => index > 0 || !word.startsWith('-'))
  const found = known.packages.find(({ manifest }) => manifest.name === name)
  if (found === undefined)
    return known.dependencies.has(name) ? undefined : `${name} is not of this workspace`
  const program = programOf(found.manifest)
  if (program === undefined) return `${name} has no program`
  const options = rest.filter((word) => word.startsWith('--')).map((word) => word.replace(/=.*/, ''))
  if (options.length === 0) return undefined
  const help = await known.help(join(found.folder, program))
  const unknown = options.filter((option) => !help.includes(option))
  return unknown.length === 0 ? undefined : `${name} has no option ${unknown.join(', ')}`
}

function programOf({ bin }: Manifest): string | undefined {
  return typeof bin === 'object' ? Object.values(bin)[0] : bin
}

function fileProblem(
  words: readonly string[],
  { path }: Document,
  { folder }: KnownCommands,
): string | undefined {
  const file = words.find((word) => !word.startsWith('-'))
  if (file === undefined) return undefined
  const places = [join(folder, file), join(folder, dirname(path), file)]
  // A reader's own program, which no folder of ours would hold.
  if (basename(file) === file && !path.startsWith('examples/')) return undefined
  // Brought or built by the command that the document names before it.
  if (file.split('/').includes('node_modules')) return undefined
  return places.some((place) => existsSync(place)) ? undefined : `${file} is not there`
}

function scriptsOf(manifest: Manifest): string[] {
  return Object.keys(manifest.scripts ?? {})
}
