import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, posix, relative, sep } from 'node:path'
import { filesBelow, madeFolders, type Manifest, publishedPackages, readManifest } from '../repository.ts'
import { type CodeNames, codeNames } from './code-names.ts'
import { type Document, inlineCode } from './markdown.ts'
import { outsideNames } from './outside-names.ts'

/** What documents may name. */
export interface KnownNames extends CodeNames {
  readonly folder: string
  /** Names of all files, without their folders. */
  readonly files: ReadonlySet<string>
  /** Names of all folders, each by itself. */
  readonly folders: ReadonlySet<string>
  /** Names of packages, with their public subpaths. */
  readonly modules: ReadonlySet<string>
}

const fileName = /^[\w.@*-]+\.(?:ts|mts|mjs|json|md|ya?ml)$/
const filePath = /^\.{0,2}\/?[\w.@*{}-]+(?:\/[\w.@*{}<>-]+)+\/?$/
const folderName = /^(\.?[\w-]+)\/$/
const screaming = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
// PascalCase, or camelCase with a hump, or anything that is called; each part of a dotted name counts.
const symbol = /^#?[A-Za-z][\w#]*(?:\.#?[A-Za-z]\w*)*(?:\(.*\))?$/

/** Reads what there is in a workspace. */
export function knownNames(folder: string): KnownNames {
  const packages = publishedPackages(join(folder, 'packages'))
  const paths = filesBelow(folder, madeFolders).map((path) => relative(folder, path).split(sep))
  return {
    ...codeNames(folder),
    folder,
    files: new Set(paths.flatMap((parts) => parts.slice(-1))),
    folders: new Set(paths.flatMap((parts) => parts.slice(0, -1))),
    modules: new Set([readManifest(folder), ...packages.map(({ manifest }) => manifest)].flatMap(modulesOf)),
  }
}

/** Files, packages and code that a document names in backticks and that are not there. */
export function nameProblems(document: Document, known: KnownNames): { problems: string[]; names: number } {
  let names = 0
  const problems = inlineCode(document.text).flatMap(({ text, line }) => {
    if (outsideNames.has(text)) return []
    const isThere = isKnown(text, document, known)
    if (isThere !== undefined) names += 1
    return isThere === false ? [`${document.path}:${line} names \`${text}\`, which is not there`] : []
  })
  return { problems, names }
}

/** Whether something that looks like a name of ours is one; `undefined` for what does not look like it. */
function isKnown(text: string, document: Document, known: KnownNames): boolean | undefined {
  if (isBuiltin(text)) return true
  if (/^@[\w-]+\/\S+$/.test(text)) return known.modules.has(text) || text.includes('*')
  if (fileName.test(text))
    return known.files.has(text) || existsSync(join(known.folder, text)) || isPattern(text)
  const [, folder] = folderName.exec(text) ?? []
  if (folder !== undefined) return known.folders.has(folder) || existsSync(join(known.folder, folder))
  if (filePath.test(text) && !text.startsWith('/')) return isFile(text, document, known)
  if (screaming.test(text)) return known.texts.has(text) || known.declared.has(text)
  if (symbol.test(text)) return isSymbol(text, known)
  return undefined
}

function isFile(text: string, { path }: Document, { folder }: KnownNames): boolean {
  // Up to the first part that stands for many.
  const fixed = text.replace(/[^/]*[*{<][\s\S]*$/, '')
  return [folder, join(folder, dirname(path)), join(folder, 'packages')].some((place) =>
    existsSync(join(place, fixed)),
  )
}

function isPattern(text: string): boolean {
  return text.includes('*')
}

function isSymbol(text: string, { declared, texts }: KnownNames): boolean | undefined {
  const isCalled = text.includes('(')
  const parts = text.replace(/\(.*$/, '').replaceAll('#', '').split('.')
  const named = parts.filter((part, index) =>
    isCalled && index === parts.length - 1 ? true : /^[A-Z]\w*[a-z]|^[a-z]+[A-Z]/.test(part),
  )
  if (named.length === 0) return undefined
  return named.every((part) => declared.has(part) || texts.has(part) || outsideNames.has(part))
}

/** The public subpaths of a package, and the packages that it needs. */
function modulesOf(manifest: Manifest): string[] {
  const { name, exports, dependencies, devDependencies, peerDependencies } = manifest
  const subpaths = ['.', ...Object.keys(exports ?? {})].map((subpath) => posix.join(name, subpath))
  return [...subpaths, ...Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })]
}
