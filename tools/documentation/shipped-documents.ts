import { dirname, relative } from 'node:path/posix'
import type { Chapter } from './read-chapters.ts'
import { replaceLinks } from '../shared/markdown-links.ts'
import { createLlmsText } from './llms-text.ts'

/** Documents that travel with the package of every service: what somebody who uses it wants at hand. */
const shipped = /^docs\/(?:guides\/|(?:reliability|performance)\.md$)/

/**
 * The files that the tarball of the meta package holds for readers, by their paths in it. Links between them stay; a link to
 * a package leads to npm, and of a link to what is only in the repository its text remains.
 */
export function createShippedDocuments(chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { path, text } of chapters.flatMap(({ entries }) => entries)) {
    if (shipped.test(path)) files.set(path, replaceOwnLinks(text, path))
  }
  files.set(
    'llms.txt',
    createLlmsText(chapters, (path) => (files.has(path) ? path : getPackageAddress(path))),
  )
  return files
}

function replaceOwnLinks(markdown: string, from: string): string {
  return replaceLinks(markdown, from, ({ text, path, fragment }) => {
    const address = shipped.test(path) ? relative(dirname(from), path) : getPackageAddress(path)
    return address === undefined ? text : `[${text}](${address}${fragment})`
  })
}

function getPackageAddress(path: string): string | undefined {
  const name = /^packages\/([^/]+)(?:\/README\.md)?$/.exec(path)?.[1]
  return name === undefined ? undefined : `https://www.npmjs.com/package/@cloudconnexa/${name}`
}
