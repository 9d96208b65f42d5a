import { expect, test } from 'vitest'
import { linkProblems } from '../../check/checks/documentation-links.ts'
import { folderWith } from './folder.ts'

function problemsOf(markdown: string): string[] {
  const folder = folderWith({
    'README.md': markdown,
    'docs/guide.md': '# First steps\n\n## Why `PUT` (replaces)\n\n## Twice\n\n## Twice\n',
    'docs/a (b).md': '',
    'package/README.md': '# Options\n',
    'node_modules/other/README.md': '[broken](nowhere.md)',
  })
  return linkProblems(folder).problems
}

test.each([
  '[a](docs/guide.md) and [b](./docs/guide.md "title") and ![c](</docs/guide.md>)',
  '[a](https://example.com/nowhere.md), [b](mailto:a@example.com), <https://example.com>',
  '[a](docs/guide.md#first-steps) [b](docs/guide.md#why-put-replaces) [c](docs/guide.md#twice-1)',
  '# Here\n\n[a](#here), [b](docs), [c](docs/a%20(b).md)',
  '[a][ref]\n\n[ref]: docs/guide.md',
  '[a](package#options), [b](package/)',
  '`[a](nowhere.md)`\n\n```md\n[a](nowhere.md)\n```\n',
])('good: %s', (markdown) => {
  expect(problemsOf(markdown)).toEqual([])
})

test.each([
  ['[a](docs/nowhere.md)', 'docs/nowhere.md'],
  ['![a](picture.png)', 'picture.png'],
  ['[a](docs/guide.md#last-steps)', 'docs/guide.md#last-steps'],
  ['[a](#nowhere)', '#nowhere'],
  ['[a](package#choices)', 'package#choices'],
  ['[a][ref]\n\n[ref]: docs/nowhere.md', 'docs/nowhere.md'],
  ['`code` [a](nowhere.md) `code`', 'nowhere.md'],
])('broken: %s', (markdown, link) => {
  expect(problemsOf(markdown)).toEqual([`README.md links to ${link}, which is not there`])
})

test('files and links are counted', () => {
  const folder = folderWith({ 'a.md': '[b](b.md) [c](https://example.com)', 'b.md': '' })
  expect(linkProblems(folder)).toEqual({ problems: [], files: 2, links: 1 })
})
