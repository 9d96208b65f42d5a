import { dirname, join, resolve } from 'node:path'
import { listEntries, type Manifest } from '../shared/repository.ts'
import { type DeclaredName, type Declarations, readDeclarations } from './read-declarations.ts'

/** An exported name, as a report shows it. */
export interface SurfaceName {
  readonly name: string
  /** `class`, `interface`, …; `value` or `type` where another package declares it, `types` for all types of one. */
  readonly kind: string
  /** The entry or package that it comes from, where that is another one. */
  readonly origin?: string
  /** Where this entry is the one to show it. */
  readonly text?: string
}

/** Everything that an entry offers. */
export interface EntrySurface {
  /** As it is imported. */
  readonly entry: string
  /** Path of the declarations, relative to the package. */
  readonly declarations: string
  readonly names: readonly SurfaceName[]
  /** Packages all of whose types it exports besides. */
  readonly stars: readonly string[]
  /** What no entry of the package exports, though declarations of this one name it. */
  readonly hidden: readonly SurfaceName[]
}

interface Found {
  readonly key: string
  readonly declared: DeclaredName
  readonly path: string
}

/** Reads the surface of every entry of a built package. */
export function readSurface(
  folder: string,
  manifest: Pick<Manifest, 'name' | 'exports'>,
): readonly EntrySurface[] {
  const files = new DeclarationFiles()
  const entries = listEntries(manifest, 'types').map(({ name, file }) => ({
    entry: name,
    declarations: file,
  }))
  const shownBy = new Map<string, string>()
  for (const { entry, declarations } of entries) {
    for (const name of files.read(join(folder, declarations)).exported.keys()) {
      const found = files.find(join(folder, declarations), name)
      if (found !== undefined && !shownBy.has(found.key)) shownBy.set(found.key, entry)
    }
  }
  return entries.map(({ entry, declarations }) => {
    const path = join(folder, declarations)
    const { exported, stars } = files.read(path)
    const names = [...exported.keys()]
      .toSorted()
      .map((name) => describeName(files, path, name, entry, shownBy))
    return { entry, declarations, names, stars, hidden: findHidden(files, path, entry, shownBy) }
  })
}

function describeName(
  files: DeclarationFiles,
  path: string,
  name: string,
  entry: string,
  shownBy: ReadonlyMap<string, string>,
): SurfaceName {
  const found = files.find(path, name)
  if (found !== undefined) {
    const { kind, text } = found.declared
    const origin = shownBy.get(found.key)
    return origin === entry || origin === undefined ? { name, kind, text } : { name, kind, origin }
  }
  const origin = files.findPackage(path, name)
  if (origin === undefined) throw new Error(`${path} exports ${name}, which nothing declares.`)
  const isType = files.read(path).exported.get(name)?.isType === true
  return { name, kind: origin.name === '*' ? 'types' : isType ? 'type' : 'value', origin: origin.module }
}

/** What is reached from the declarations that an entry shows, and is exported nowhere. */
function findHidden(
  files: DeclarationFiles,
  path: string,
  entry: string,
  shownBy: ReadonlyMap<string, string>,
): readonly SurfaceName[] {
  const shown = [...files.read(path).exported.keys()]
    .map((name) => files.find(path, name))
    .filter((found) => found !== undefined && shownBy.get(found.key) === entry)
  const hidden = new Map<string, SurfaceName>()
  const pending = [...shown]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const name of next.declared.mentions) {
      const found = files.findLocal(next.path, name)
      if (found === undefined || shownBy.has(found.key) || hidden.has(found.key)) continue
      const { kind, text } = found.declared
      hidden.set(found.key, { name: name.replace(/\$\d+$/, ''), kind, text })
      pending.push(found)
    }
  }
  return [...hidden.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** The declaration files of a package, each read once. */
class DeclarationFiles {
  readonly #files = new Map<string, Declarations>()

  read(path: string): Declarations {
    const known = this.#files.get(path) ?? readDeclarations(path)
    this.#files.set(path, known)
    return known
  }

  /** The declaration behind an exported name; `undefined` where another package has it. */
  find(path: string, exportedName: string): Found | undefined {
    const target = this.read(path).exported.get(exportedName)?.target
    if (target === undefined) return undefined
    if (typeof target === 'string') return this.findLocal(path, target)
    return target.module.startsWith('.')
      ? this.find(resolveChunk(path, target.module), target.name)
      : undefined
  }

  /** What a name means inside a file; `undefined` for what another package or the language has. */
  findLocal(path: string, name: string): Found | undefined {
    const { declared, imported } = this.read(path)
    const own = declared.get(name)
    if (own !== undefined) return { key: `${path} ${name}`, declared: own, path }
    const reference = imported.get(name)
    return reference?.module.startsWith('.') === true
      ? this.find(resolveChunk(path, reference.module), reference.name)
      : undefined
  }

  /** The package that an exported name comes from. */
  findPackage(
    path: string,
    exportedName: string,
  ): { readonly module: string; readonly name: string } | undefined {
    const target = this.read(path).exported.get(exportedName)?.target
    const reference = typeof target === 'string' ? this.read(path).imported.get(target) : target
    if (reference === undefined || !reference.module.startsWith('.')) return reference
    return this.findPackage(resolveChunk(path, reference.module), reference.name)
  }
}

function resolveChunk(path: string, module: string): string {
  return resolve(dirname(path), module.replace(/\.js$/, '.d.ts'))
}
