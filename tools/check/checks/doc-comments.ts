import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { WorkspacePackage } from '../repository.ts'
import { type DeclarationFile, readDeclarationFile, type Reference } from './declaration-file.ts'

/** Exported names of a package's public declarations that have no doc comment, and how many names there are. */
export function docCommentProblems({ folder, manifest }: Pick<WorkspacePackage, 'folder' | 'manifest'>): {
  problems: string[]
  names: number
} {
  const documentation = new Documentation()
  const entries = [...publicDeclarations(manifest.exports ?? {})].map((target) => join(folder, target))
  const problems = entries.filter((entry) => !existsSync(entry)).map((entry) => `${entry} is not there`)
  let names = 0
  for (const entry of entries.filter((path) => existsSync(path))) {
    for (const name of documentation.namesOf(entry)) {
      names += 1
      if (documentation.isDocumented(entry, name)) continue
      problems.push(`${manifest.name} exports ${name} without a doc comment (${basename(entry)})`)
    }
  }
  return { problems, names }
}

function publicDeclarations(target: WorkspacePackage['manifest']['exports']): Set<string> {
  if (target === null || typeof target !== 'object') return new Set()
  return new Set(
    Object.entries(target).flatMap(([condition, value]) =>
      condition === 'types' && typeof value === 'string' ? [value] : [...publicDeclarations(value)],
    ),
  )
}

/** Follows names from the public declarations to where they are declared. Other packages answer for their own. */
class Documentation {
  readonly #files = new Map<string, DeclarationFile>()

  namesOf(path: string): string[] {
    const { exported, passedOn } = this.#read(path)
    const inherited = passedOn.filter(isNeighbour).flatMap((module) => this.namesOf(neighbour(path, module)))
    return [...new Set([...exported.keys(), ...inherited])]
  }

  isDocumented(path: string, name: string): boolean {
    const { exported, passedOn } = this.#read(path)
    const target = exported.get(name)
    if (target !== undefined) {
      return typeof target === 'string' ? this.#isLocalDocumented(path, target) : this.#follow(path, target)
    }
    return passedOn.filter(isNeighbour).some((module) => this.isDocumented(neighbour(path, module), name))
  }

  #isLocalDocumented(path: string, name: string): boolean {
    const { declared, imported } = this.#read(path)
    const reference = imported.get(name)
    return reference === undefined ? declared.get(name) === true : this.#follow(path, reference)
  }

  #follow(path: string, { module, name }: Reference): boolean {
    return !isNeighbour(module) || this.isDocumented(neighbour(path, module), name)
  }

  #read(path: string): DeclarationFile {
    const known = this.#files.get(path) ?? readDeclarationFile(path)
    this.#files.set(path, known)
    return known
  }
}

function isNeighbour(module: string): boolean {
  return module.startsWith('.')
}

function neighbour(path: string, module: string): string {
  return resolve(dirname(path), module.replace(/\.js$/, '.d.ts'))
}
