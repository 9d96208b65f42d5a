import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { readModuleReferences } from '../../shared/read-module-references.ts'
import { listFiles, generatedFolders } from '../../shared/repository.ts'

/** A source file. */
export interface SourceModule {
  /** Relative to the root of the repository, with slashes. */
  readonly path: string
  /** Everything it names in imports, types included: relative paths as they are seen from the root, packages by name. */
  readonly imports: readonly string[]
}

/** Reads all TypeScript files below some folders of a repository. */
export function readModules(root: string, folders: readonly string[]): readonly SourceModule[] {
  const toPath = (file: string): string => relative(root, file).replaceAll('\\', '/')
  return folders
    .flatMap((folder) => listFiles(resolve(root, folder), generatedFolders))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      path: toPath(file),
      imports: readModuleReferences(file, readFileSync(file, 'utf8')).map((name) =>
        name.startsWith('.') ? toPath(resolve(dirname(file), name)) : name,
      ),
    }))
}
