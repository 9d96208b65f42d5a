import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLinkTargets } from '../shared/markdown-links.ts'
import { type Outcome, toOutcome } from '../shared/outcome.ts'
import { checkLinks } from './check-links.ts'

/**
 * Looks at the documents that travel with the meta package.
 *
 * @param folder - Content of its tarball.
 */
export async function checkShippedDocuments(folder: string): Promise<Outcome> {
  const list = join(folder, 'llms.txt')
  if (!existsSync(list) || !existsSync(join(folder, 'docs', 'guides')))
    return toOutcome(['the tarball of the client holds no llms.txt or no guides'])
  const missing = readLinkTargets(readFileSync(list, 'utf8'), 'llms.txt').filter(
    (target) => !existsSync(join(folder, target)),
  )
  const problems = missing.map(
    (target) => `llms.txt in the tarball of the client links to ${target}, which is not there`,
  )
  return problems.length > 0 ? toOutcome(problems) : checkLinks(join(folder, 'docs'))
}
