import { expect, it } from 'vitest'
import { findBuiltProblems } from '../../../site/pages/check-built-pages.ts'
import { createFolder } from '../support/create-folder.ts'

const built = {
  'index.html':
    '<main><div class="language-sh"></div><div class="language-ts"></div><figure class="home-picture"></figure><h2>More</h2></main>',
  'packages/networks/index.html': '<td role="cell" data-label="method">list()</td>',
  'pages.json': '[]',
  'assets/chunks/@localSearchIndexroot.abc.js': String.raw`"{\"storedFields\":{\"1\":{\"text\":\"words\"}}}"`,
  'assets/chunks/search-box.abc.js': '',
}

it('finds nothing where all parts of the site are there', () => {
  expect(findBuiltProblems(createFolder(built))).toEqual([])
})

it.each([
  [
    'index.html',
    '<main><h2>More</h2><div class="language-sh"></div></main>',
    /the line that installs is not/,
  ],
  ['index.html', built['index.html'].replace('home-picture', ''), /the picture is not/],
  ['packages/networks/index.html', '<td>list()</td>', /1 of 1 cells .* have no label/],
  ['pages.json', '', /pages\.json/],
  ['assets/chunks/@localSearchIndexroot.abc.js', '"{\\"storedFields\\":{}}"', /no text for snippets/],
])('finds a %s that is not as it must be', (path, text, problem) => {
  const problems = findBuiltProblems(createFolder({ ...built, [path]: text }))
  expect(problems.join('\n')).toMatch(problem)
})

it("finds that VitePress's own search box is back", () => {
  const { 'assets/chunks/search-box.abc.js': _, ...others } = built
  expect(findBuiltProblems(createFolder(others))).toEqual(['the search box is that of VitePress'])
})
