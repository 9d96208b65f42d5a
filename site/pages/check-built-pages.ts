import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Looks at what VitePress has built for what no other check can see: that the parts of the site have been put together.
 *
 * @param folder - Where the built site is.
 */
export function findBuiltProblems(folder: string): readonly string[] {
  const read = (path: string): string => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  return [
    ...findFirstScreenProblems(read('index.html')),
    ...findTableProblems('packages/networks/index.html', read('packages/networks/index.html')),
    ...(read('pages.json') === ''
      ? ['pages.json, from which a page that is not there suggests others, is missing']
      : []),
    ...findSearchProblems(folder),
  ]
}

function findFirstScreenProblems(html: string): readonly string[] {
  const first = html.slice(html.indexOf('<main'), html.indexOf('<h2'))
  return [
    ['the line that installs', 'language-sh'],
    ['the first program', 'language-ts'],
    ['the picture', 'home-picture'],
  ].flatMap(([what = '', mark = '']) =>
    first.includes(mark) ? [] : [`${what} is not in the first screen of the first page`],
  )
}

/** Cells without the name of their column cannot be read where a row is shown as a list. */
function findTableProblems(path: string, html: string): readonly string[] {
  const cells = html.match(/<td\b[^>]*>/g) ?? []
  const bare = cells.filter((cell) => !/data-label=.*role="cell"|role="cell".*data-label=/.test(cell))
  return cells.length > 0 && bare.length === 0
    ? []
    : [`${bare.length} of ${cells.length} cells in ${path} have no label`]
}

function findSearchProblems(folder: string): readonly string[] {
  const chunks = join(folder, 'assets', 'chunks')
  const names = existsSync(chunks) ? readdirSync(chunks) : []
  const index = names.find((name) => name.startsWith('@localSearchIndex'))
  const text = index === undefined ? '' : readFileSync(join(chunks, index), 'utf8')
  return [
    ...(text.includes('storedFields') && /"text\\?":\\?"/.test(text)
      ? []
      : ['the index of the search holds no text for snippets']),
    ...(names.some((name) => name.startsWith('search-box')) ? [] : ['the search box is that of VitePress']),
  ]
}
