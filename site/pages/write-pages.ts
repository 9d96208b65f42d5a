import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../../tools/shared/repository.ts'
import { type Chapter, readChapters } from '../../tools/documentation/read-chapters.ts'
import { replaceLinks } from '../../tools/shared/markdown-links.ts'
import { createLlmsFullText, createLlmsText } from '../../tools/documentation/llms-text.ts'
import { homePage } from './home-page.ts'
import { SourcePages } from './source-pages.ts'

/**
 * Writes the documents of the repository where VitePress reads them, at the paths that they have in the repository. Nothing in
 * them changes but links: GitHub shows files and folders, a site has pages.
 */
export async function writePages(folder: string): Promise<void> {
  const chapters = readChapters(root)
  const entries = chapters.flatMap((chapter) => chapter.entries)
  const sources = new SourcePages(root, new Set(entries.map(({ path }) => path)))
  const pages = new Map(entries.map((entry) => [pagePath(entry.path), pageText(entry, sources)]))
  const publicFiles = entries.map(({ path, text }) => [`public/${path}`, text] as const)
  await rm(folder, { recursive: true, force: true })
  for (const [path, text] of [
    ...pages,
    ...sources.pages(),
    // Programs read Markdown rather than pages.
    ...publicFiles,
    ['public/favicon.svg', await readFile(join(import.meta.dirname, 'favicon.svg'), 'utf8')] as const,
    ['public/llms.txt', createLlmsText(chapters, (address) => address)] as const,
    ['public/llms-full.txt', createLlmsFullText(chapters)] as const,
  ]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Where the page of a document is; a folder is shown with its README. */
function pagePath(path: string): string {
  return path.replace(/(^|\/)README\.md$/, '$1index.md')
}

function pageText(entry: Chapter['entries'][number], sources: SourcePages): string {
  const text = replaceLinks(entry.text, entry.path, (link) => {
    const document = sources.documentAt(link.path)
    const page = document === undefined ? sources.ensurePage(link.path) : pagePath(document)
    return `[${link.text}](/${page}${link.fragment})`
  })
  return entry.path === 'README.md' ? homePage(entry.title, text) : text
}
