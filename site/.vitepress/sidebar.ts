import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import { root, scope } from '../../tools/shared/repository.ts'
import { type Chapter, readChapters } from '../../tools/documentation/read-chapters.ts'
import { breakAtDots } from '../reference/page-text.ts'
import { packageGroups } from '../reference/public-modules.ts'
import { readReferenceIndex, type ReferencePackage } from '../reference/reference-index.ts'

/** Chapters that most readers do not need at first. */
const closed: ReadonlySet<string> = new Set(['Examples', 'Packages', 'Decisions', 'The project'])
/** Chapters of a package in the reference whose pages are shown without unfolding them. */
const unfolded: ReadonlySet<string> = new Set(['Services', 'Classes'])

/** All documents, chapter by chapter. */
export function documentSidebar(): DefaultTheme.SidebarItem[] {
  const chapters = readChapters(root).map(({ name, entries }) => ({
    text: name,
    collapsed: closed.has(name),
    items: entries.map(({ path, title }) => ({ text: shortTitle(name, path, title), link: pageLink(path) })),
  }))
  const reference = { text: 'API reference', link: '/reference/' }
  return chapters.flatMap((chapter) => (chapter.text === 'Packages' ? [chapter, reference] : [chapter]))
}

/**
 * The packages by what they are for; for each one a sidebar in which that package alone is open. A sidebar with everything in
 * it would be the larger part of every page.
 */
export function referenceSidebars(): DefaultTheme.SidebarMulti {
  const { packages } = readReferenceIndex(join(import.meta.dirname, '../.pages/reference'))
  const createSidebar = (open?: ReferencePackage): DefaultTheme.SidebarItem[] => [
    { text: 'API reference', link: '/reference/' },
    ...packageGroups.map((group) => ({
      text: group,
      items: packages
        .filter((candidate) => candidate.group === group)
        .map((candidate) => (candidate === open ? createOpenItem(candidate) : createItem(candidate))),
    })),
  ]
  return {
    '/reference/': createSidebar(),
    ...Object.fromEntries(packages.map((one) => [`/reference/${one.name}/`, createSidebar(one)])),
  }
}

function createItem({ name, modules: [main] }: ReferencePackage): DefaultTheme.SidebarItem {
  return { text: name.replace(scope, ''), link: main?.link ?? '' }
}

/** What most readers look for is there at once; everything else unfolds. */
function createOpenItem(one: ReferencePackage): DefaultTheme.SidebarItem {
  const [main, ...subpaths] = one.modules
  const chapters = (main?.chapters ?? []).flatMap(({ title, pages }): readonly DefaultTheme.SidebarItem[] =>
    unfolded.has(title)
      ? pages.map(({ text, link }) => ({ text: breakAtDots(text), link }))
      : [{ text: title, collapsed: true, items: [...pages] }],
  )
  const more = subpaths.map(({ name, link, chapters: parts }) => ({
    text: name.replace(scope, ''),
    link,
    ...(parts.length > 0 ? { collapsed: true, items: parts.flatMap(({ pages }) => pages) } : {}),
  }))
  const imports = more.length > 0 ? [{ text: 'More imports', collapsed: true, items: more }] : []
  return { ...createItem(one), collapsed: false, items: [...chapters, ...imports] }
}

function shortTitle(chapter: Chapter['name'], path: string, title: string): string {
  if (path === 'README.md') return 'Introduction'
  if (title === chapter && path.endsWith('README.md')) return 'Overview'
  return title.replace(scope, '')
}

function pageLink(path: string): string {
  if (path === 'README.md') return '/introduction'
  return `/${path.replace(/(^|\/)README\.md$/, '$1').replace(/\.md$/, '')}`
}
