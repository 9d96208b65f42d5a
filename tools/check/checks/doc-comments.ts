import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Outcome, outcomeOfProblems } from '../check.ts'
import type { WorkspacePackage } from '../repository.ts'
import { type Declared, Documentation, publicDeclarations } from '../doc-comments/documentation.ts'
import { namedOperations, operationLineProblems } from '../doc-comments/operation-lines.ts'

/**
 * What is not documented in a package's public declarations, and how many names they export. A doc comment is needed by
 *
 * - every exported name, other packages answering for what is only passed on;
 * - every public member of an exported class or interface, unless a class or interface that it extends or implements
 *   documents the member, or its key is a well-known symbol, whose meaning the language says. Models with an `@see` link
 *   to the API's description say of their members what is said there, which may be nothing;
 * - every method that carries out an operation of the API: a line that names it, see {@link operationLineProblems}.
 */
export function docCommentProblems({ folder, manifest }: Pick<WorkspacePackage, 'folder' | 'manifest'>): {
  problems: string[]
  names: number
} {
  const documentation = new Documentation()
  const operations = namedOperations()
  const entries = publicDeclarations(manifest.exports ?? null).map((target) => join(folder, target))
  const problems = entries.filter((entry) => !existsSync(entry)).map((entry) => `${entry} is not there`)
  let names = 0
  for (const entry of entries.filter((path) => existsSync(path))) {
    const without = (what: string): string => `${what} without a doc comment (${basename(entry)})`
    for (const name of documentation.namesOf(entry)) {
      names += 1
      const found = documentation.ownExport(entry, name)
      if (found === 'elsewhere') continue
      if (found?.doc === undefined) problems.push(without(`${manifest.name} exports ${name}`))
      if (found === undefined) continue
      for (const member of undocumentedMembers(documentation, found)) {
        problems.push(without(`${manifest.name} has ${name}.${member}`))
      }
    }
    problems.push(...operationLineProblems(documentation, entry, operations))
  }
  return { problems: [...new Set(problems)], names }
}

/** Looks for what is not documented in any of the packages. */
export function checkDocComments(packages: readonly WorkspacePackage[]): Outcome {
  const found = packages.map(docCommentProblems)
  const names = found.reduce((sum, { names: some }) => sum + some, 0)
  return outcomeOfProblems(
    found.flatMap(({ problems }) => problems),
    { note: `${names} exported names` },
  )
}

function undocumentedMembers(documentation: Documentation, declared: Declared): string[] {
  if (/@see https:/.test(declared.doc ?? '')) return []
  const names = new Set(declared.members.map(({ name }) => name))
  return [...names].filter(
    (name) => !name.startsWith('Symbol.') && !isMemberDocumented(documentation, declared, name),
  )
}

/** Whether one of the member's declarations has a comment, here or in a class or interface above. */
function isMemberDocumented(documentation: Documentation, declared: Declared, name: string): boolean {
  if (declared.members.some((member) => member.name === name && member.doc !== undefined)) return true
  return declared.bases.some((base) => {
    const above = documentation.inFile(declared.path, base)
    return above !== undefined && isMemberDocumented(documentation, above, name)
  })
}
