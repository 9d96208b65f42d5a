import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkProblems } from '../check/checks/documentation-links.ts'
import { contents } from './contents.ts'
import { targetsOf } from './links.ts'
import { llmsText } from './llms-text.ts'

/**
 * What is wrong with the `llms.txt` of a repository.
 *
 * @param root - folder of the repository
 */
export function llmsProblems(root: string): readonly string[] {
  const expected = llmsText(contents(root), (path) => path)
  const path = join(root, 'llms.txt')
  const found = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (found === expected) return []
  const lines = new Set(found.split('\n'))
  const missing = expected.split('\n').find((line) => !lines.has(line))
  return [
    `llms.txt does not list the documents as they are${missing === undefined ? '' : `; it lacks "${missing}"`}. Run \`npm run generate\``,
  ]
}

/**
 * What is wrong with the documents that travel with the meta package.
 *
 * @param folder - content of its tarball
 */
export function shippedProblems(folder: string): readonly string[] {
  const list = join(folder, 'llms.txt')
  if (!existsSync(list) || !existsSync(join(folder, 'docs', 'guides')))
    return ['the tarball of the client holds no llms.txt or no guides']
  return [
    ...targetsOf(readFileSync(list, 'utf8'), 'llms.txt')
      .filter((target) => !existsSync(join(folder, target)))
      .map((target) => `llms.txt in the tarball of the client links to ${target}, which is not there`),
    ...linkProblems(join(folder, 'docs')).problems.map(
      (problem) => `in the tarball of the client, ${problem}`,
    ),
  ]
}
