import { compilePrograms } from '../package/compile-programs.ts'
import { findBlocks, hasImport, readReadme } from '../package/readme-blocks.ts'
import type { Subject } from '../subject/subject.ts'

/**
 * Checks that the TypeScript examples in README.md which import the package compile against its build. A package without
 * TypeScript has no compiler to check them with, and passes.
 */
export async function checkReadmeExample({ packageFolder, manifest }: Subject): Promise<readonly string[]> {
  const { name } = await manifest()
  const text = (await readReadme(packageFolder)) ?? ''
  const programs = findBlocks(text)
    .filter(({ language, code }) => /^(?:ts|typescript)$/.test(language) && hasImport(code, name))
    .map(({ code }) => code)
  if (programs.length === 0) return []
  const lines = (await compilePrograms(packageFolder, programs)) ?? []
  return lines.map((line) => {
    const [, number = '?', row = '?', message = line] = /^(\d+)\.mts\((\d+),\d+\): (.*)$/.exec(line) ?? []
    return `Example ${number} of README.md that imports '${name}' does not compile: line ${row}: ${message}`
  })
}
