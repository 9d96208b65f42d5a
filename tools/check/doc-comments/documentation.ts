import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type ExportTarget, readManifest } from '../repository.ts'
import {
  type DeclarationFile,
  type DeclaredName,
  readDeclarationFile,
  type Reference,
} from './declaration-file.ts'

/** Something that is declared, and the file that declares it. */
export interface Declared extends DeclaredName {
  readonly path: string
}

/** Follows names from public declarations to where they are declared, in other packages too. */
export class Documentation {
  readonly #files = new Map<string, DeclarationFile>()

  /** Names that a file exports, without those that it passes on from other packages as a whole. */
  namesOf(path: string): string[] {
    const { exported, passedOn } = this.#read(path)
    const inherited = passedOn.filter(isNeighbour).flatMap((module) => this.namesOf(neighbour(path, module)))
    return [...new Set([...exported.keys(), ...inherited])]
  }

  /** What a file exports under a name: `elsewhere` when it comes from another package, which answers for it itself. */
  ownExport(path: string, name: string): Declared | 'elsewhere' | undefined {
    const { exported, imported, passedOn } = this.#read(path)
    const target = exported.get(name)
    if (target === undefined) {
      for (const module of passedOn.filter(isNeighbour)) {
        const found = this.ownExport(neighbour(path, module), name)
        if (found !== undefined) return found
      }
      return undefined
    }
    const reference = typeof target === 'string' ? imported.get(target) : target
    if (reference === undefined) return typeof target === 'string' ? this.inFile(path, target) : undefined
    return isNeighbour(reference.module)
      ? this.ownExport(neighbour(path, reference.module), reference.name)
      : 'elsewhere'
  }

  /** What a name means inside a file, wherever it is declared; nothing for what the language and Node.js bring. */
  inFile(path: string, name: string): Declared | undefined {
    const { declared, imported } = this.#read(path)
    const reference = imported.get(name)
    if (reference !== undefined) return this.#follow(path, reference)
    const found = declared.get(name)
    return found && { ...found, path }
  }

  #exported(path: string, name: string): Declared | undefined {
    const { exported, passedOn } = this.#read(path)
    const target = exported.get(name)
    if (typeof target === 'string') return this.inFile(path, target)
    if (target !== undefined) return this.#follow(path, target)
    for (const module of passedOn) {
      const found = this.#follow(path, { module, name })
      if (found !== undefined) return found
    }
    return undefined
  }

  #follow(path: string, { module, name }: Reference): Declared | undefined {
    const target = isNeighbour(module) ? neighbour(path, module) : declarationsOf(dirname(path), module)
    return target === undefined ? undefined : this.#exported(target, name)
  }

  #read(path: string): DeclarationFile {
    const known = this.#files.get(path) ?? readDeclarationFile(path)
    this.#files.set(path, known)
    return known
  }
}

/** Paths of all declarations that `exports` names, relative to the package. */
export function publicDeclarations(target: ExportTarget): string[] {
  if (target === null || typeof target !== 'object') return []
  const found = Object.entries(target).flatMap(([condition, value]) =>
    condition === 'types' && typeof value === 'string' ? [value] : publicDeclarations(value),
  )
  return [...new Set(found)]
}

/** The declarations of an installed package's main export, looked for as Node.js does: upwards, folder by folder. */
function declarationsOf(folder: string, module: string): string | undefined {
  const candidate = join(folder, 'node_modules', module)
  if (existsSync(join(candidate, 'package.json'))) {
    const { exports } = readManifest(candidate)
    const main = exports !== null && typeof exports === 'object' ? exports['.'] : undefined
    const [declarations] = publicDeclarations(main ?? null)
    const path = join(realpathSync(candidate), declarations ?? '')
    return declarations !== undefined && existsSync(path) ? path : undefined
  }
  const parent = dirname(folder)
  return parent === folder ? undefined : declarationsOf(parent, module)
}

function isNeighbour(module: string): boolean {
  return module.startsWith('.')
}

function neighbour(path: string, module: string): string {
  return resolve(dirname(path), module.replace(/\.js$/, '.d.ts'))
}
