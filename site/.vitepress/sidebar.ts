import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import { root, scope } from '../../tools/shared/repository.ts'
import { type Chapter, readChapters } from '../../tools/documentation/read-chapters.ts'

/** Chapters that most readers do not need at first. */
const closed: ReadonlySet<string> = new Set(['Examples', 'Packages', 'Decisions', 'The project'])

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
 * The modules, as the generator of the reference has listed them; for each one a sidebar in which that module alone is open.
 * A sidebar with everything in it would be the larger part of every page.
 */
export function referenceSidebars(): DefaultTheme.SidebarMulti {
  const text = readFileSync(join(import.meta.dirname, '../.pages/reference/typedoc-sidebar.json'), 'utf8')
  // Its author made it for VitePress.
  const modules = JSON.parse(text) as (DefaultTheme.SidebarItem & { readonly link: string })[]
  const sidebar = (open?: string): DefaultTheme.SidebarItem[] => {
    const items = modules.map(({ text: name, link, items: names }) => ({
      text: name?.replace(scope, '') ?? '',
      link,
      ...(link === open && names !== undefined ? { items: names } : {}),
    }))
    return [{ text: 'API reference', link: '/reference/', items }]
  }
  return {
    '/reference/': sidebar(),
    ...Object.fromEntries(modules.map(({ link }) => [link, sidebar(link)])),
  }
}

function shortTitle(chapter: Chapter['name'], path: string, title: string): string {
  if (path === 'README.md') return 'Introduction'
  if (title === chapter && path.endsWith('README.md')) return 'Overview'
  return title.replace(scope, '')
}

function pageLink(path: string): string {
  return `/${path.replace(/(^|\/)README\.md$/, '$1').replace(/\.md$/, '')}`
}
