import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Compares a folder with the files that belong there; returns one sentence per file that differs. */
export function compareFolder(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const problems = findStaleFiles(folder, files).map(
    (fileName) => `${join(folder, fileName)} is stale: nothing needs it`,
  )
  for (const [fileName, text] of files) {
    const path = join(folder, fileName)
    if (!existsSync(path)) problems.push(`${path} is missing`)
    else if (readFileSync(path, 'utf8') !== text)
      problems.push(`${path} differs from what npm run generate writes`)
  }
  return problems
}

/** Brings a folder up to date; returns the paths that were written or removed. Files made by hand stay. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const stale = findStaleFiles(folder, files).map((fileName) => join(folder, fileName))
  for (const path of stale) rmSync(path)
  const changed = [...files].filter(([fileName, text]) => {
    const path = join(folder, fileName)
    return !existsSync(path) || readFileSync(path, 'utf8') !== text
  })
  for (const [fileName, text] of changed) writeFileSync(join(folder, fileName), text)
  return [...stale, ...changed.map(([fileName]) => join(folder, fileName))]
}

function findStaleFiles(folder: string, files: ReadonlyMap<string, string>): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((fileName) => fileName.endsWith('.gen.ts') && !files.has(fileName))
}
