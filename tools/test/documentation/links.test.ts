import { expect, test } from 'vitest'
import { replaceLinks, targetsOf } from '../../documentation/links.ts'

const marked = (markdown: string): string =>
  replaceLinks(markdown, 'docs/guides/a.md', ({ text, path, fragment }) => `{${text}|${path}|${fragment}}`)

test.each([
  ['see [b](b.md), [c](../c.md#part)', 'see {b|docs/guides/b.md|}, {c|docs/c.md|#part}'],
  ['[`x`](../../packages/x/)', '{`x`|packages/x|}'],
  ['[up](../..)', '{up|.|}'],
])('%s', (markdown, expected) => {
  expect(marked(markdown)).toBe(expected)
})

test.each([
  '[a](https://example.com/b.md) and [b](#part) and [c](mailto:a@example.com)',
  'in code: `[a](b.md)`',
  '```md\n[a](b.md)\n```',
  '  ~~~\n  [a](b.md)\n  ~~~',
])('stays: %s', (markdown) => {
  expect(marked(markdown)).toBe(markdown)
})

test('targets come in the order of the text', () => {
  expect(targetsOf('[b](b.md) [a](../a.md) [b](b.md)', 'docs/x.md')).toEqual([
    'docs/b.md',
    'a.md',
    'docs/b.md',
  ])
})
