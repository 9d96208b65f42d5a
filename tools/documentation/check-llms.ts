import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Outcome, toOutcome } from '../shared/outcome.ts'
import { createLlmsText } from './llms-text.ts'
import { readChapters } from './read-chapters.ts'

/**
 * Compares the `llms.txt` of a repository with its documents.
 *
 * @param root - Folder of the repository.
 */
export function checkLlmsText(root: string): Outcome {
  const expected = createLlmsText(readChapters(root), (path) => path)
  const path = join(root, 'llms.txt')
  const found = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (found === expected) return toOutcome([])
  const lines = new Set(found.split('\n'))
  const missing = expected.split('\n').find((line) => !lines.has(line))
  return toOutcome([
    `llms.txt does not list the documents as they are${missing === undefined ? '' : `; it lacks "${missing}"`}. Run \`npm run generate\``,
  ])
}
