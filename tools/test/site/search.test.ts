import { expect, it } from 'vitest'
import { splitIntoSections } from '../../../site/.vitepress/search-sections.ts'
import { describePlace } from '../../../site/.vitepress/theme/search-index.ts'
import { createSnippet, markMatches } from '../../../site/.vitepress/theme/search-snippet.ts'

const html = `<h1 id="a" tabindex="-1">Lists <a class="header-anchor" href="#a">&#8203;</a></h1>
<p>All &amp; more of <code>List&#x3C;Item&gt;</code>.</p>
<div class="language-ts"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre>list()</pre></div>
<h2 id="b" tabindex="-1">Pages <a class="header-anchor" href="#b">&#8203;</a></h2><table><tr><td>one</td><td>two</td></tr></table>
<h3 id="c" tabindex="-1">First <a class="header-anchor" href="#c">&#8203;</a></h3><h4 id="d">Within</h4><p>deep</p>
<h2 id="e">Last</h2>`

it('finds each chapter of a document by its own headings and text', () => {
  expect(splitIntoSections('/site/docs/lists.md', html)).toEqual([
    { anchor: '', titles: ['Lists'], text: 'All & more of List<Item>. list()' },
    { anchor: 'b', titles: ['Lists', 'Pages'], text: 'one two' },
    { anchor: 'c', titles: ['Lists', 'Pages', 'First'], text: 'Within deep' },
    { anchor: 'e', titles: ['Lists', 'Last'], text: '' },
  ])
})

it('finds a method of the reference as a whole', () => {
  expect(splitIntoSections('/site/reference/lists.md', html).map(({ titles }) => titles)).toEqual([
    ['Lists'],
    ['Lists', 'First'],
  ])
})

const read = (parts: readonly { readonly text: string; readonly isMatch: boolean }[]): string =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

it('shows the words around what was found, cut between words', () => {
  const text = `${'before '.repeat(30)}the Token is renewed ${'after '.repeat(60)}`
  const snippet = read(createSnippet(text, ['token']))
  expect(snippet).toMatch(/^… before .*the \[Token\] is renewed after .*after …$/)
  expect(snippet.length).toBeLessThan(200)
  expect(read(createSnippet('short (text)', ['(text']))).toBe('short [(text])')
  expect(read(createSnippet('no match at all', ['zzz']))).toBe('no match at all')
  expect(read(createSnippet('x'.repeat(400), []))).toBe(`${'x'.repeat(180)} …`)
})

it('marks the longest of several words', () => {
  expect(read(markMatches('RetryOptions', ['retry', 'retryoptions']))).toBe('[RetryOptions]')
})

it.each([
  ['/sdk/reference/@cloudconnexa/core/service/functions/waitFor', 'API reference, core/service'],
  ['/sdk/reference/@cloudconnexa/networks/interfaces/NetworksService#list', 'API reference, networks'],
  ['/sdk/reference/@cloudconnexa/networks/', 'API reference, networks'],
  ['/sdk/docs/guides/paging#cursors', 'Guide'],
  ['/sdk/packages/core/', 'Package'],
  ['/sdk/docs/architecture/decisions/0007-retry', 'Decision'],
  ['/sdk/CONTRIBUTING', 'The project'],
])('says of %s where it is', (id, place) => {
  expect(describePlace(id, '/sdk/')).toBe(place)
})
