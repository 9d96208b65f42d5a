import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../../tools/shared/repository.ts'
import { type Chapter, readChapters } from '../../tools/documentation/read-chapters.ts'
import { replaceLinks } from '../../tools/shared/markdown-links.ts'
import { createLlmsFullText, createLlmsText } from '../../tools/documentation/llms-text.ts'
import type { ReferenceIndex } from '../reference/reference-index.ts'
import { createHomePage } from './home-page.ts'
import { linkMethods } from './link-methods.ts'
import type { SitePage } from './similar-pages.ts'
import { SourcePages } from './source-pages.ts'

/**
 * Writes the documents of the repository where VitePress reads them, at the paths that they have in the repository. Nothing in
 * them changes but links: GitHub shows files and folders, a site has pages, and its tables lead to the reference.
 *
 * @throws {Error} when a table names what the reference does not have.
 */
export async function writePages(folder: string, reference: ReferenceIndex): Promise<void> {
  const chapters = readChapters(root)
  const entries = chapters.flatMap((chapter) => chapter.entries)
  const sources = new SourcePages(root, new Set(entries.map(({ path }) => path)))
  const formatPage = (entry: Entry): string => linkTables(entry.path, formatLinks(entry, sources), reference)
  const pages = entries.map((entry) => [pagePath(entry.path), formatPage(entry)] as const)
  const home = entries
    .filter(({ path }) => path === 'README.md')
    .map((entry) => ['index.md', createHomePage(entry.title, formatPage(entry))] as const)
  const publicFiles = entries.map(({ path, text }) => [`public/${path}`, text] as const)
  for (const [path, text] of [
    ...home,
    ...pages,
    ...sources.pages(),
    // Programs read Markdown rather than pages.
    ...publicFiles,
    ['public/favicon.svg', await readFile(join(import.meta.dirname, 'favicon.svg'), 'utf8')] as const,
    ['public/pages.json', JSON.stringify(listPages(entries, reference))] as const,
    ['public/llms.txt', createLlmsText(chapters, (address) => address)] as const,
    ['public/llms-full.txt', createLlmsFullText(chapters)] as const,
  ]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

type Entry = Chapter['entries'][number]

/** Where the page of a document is; a folder is shown with its README, and the first page is one of its own. */
function pagePath(path: string): string {
  return path === 'README.md' ? 'introduction.md' : path.replace(/\/README\.md$/, '/index.md')
}

function formatLinks(entry: Entry, sources: SourcePages): string {
  return replaceLinks(entry.text, entry.path, (link) => {
    const document = sources.documentAt(link.path)
    const page = document === undefined ? sources.ensurePage(link.path) : pagePath(document)
    return `[${link.text}](/${page}${link.fragment})`
  })
}

function linkTables(path: string, text: string, { expressions }: ReferenceIndex): string {
  const section = join(root, dirname(path), 'section.json')
  // `npm run generate` has read the same file.
  const { service } = existsSync(section)
    ? (JSON.parse(readFileSync(section, 'utf8')) as { readonly service: string })
    : {}
  return linkMethods(text, expressions, service)
}

/** What the page for an address that leads nowhere may suggest. */
function listPages(entries: readonly Entry[], { packages }: ReferenceIndex): readonly SitePage[] {
  const documents = entries.map(({ path, title }) => ({
    title,
    link: `/${pagePath(path)
      .replace(/(^|\/)index\.md$/, '$1')
      .replace(/\.md$/, '')}`,
  }))
  const reference = packages
    .flatMap(({ modules }) => modules)
    .flatMap(({ name, link, chapters }) => [
      { title: name, link },
      ...chapters.flatMap(({ pages }) => pages.map(({ text, link: page }) => ({ title: text, link: page }))),
    ])
  return [...documents, ...reference]
}
