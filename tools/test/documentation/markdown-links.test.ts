import { expect, it } from 'vitest'
import { replaceLinks, readLinkTargets } from '../../shared/markdown-links.ts'

const mark = (markdown: string): string =>
  replaceLinks(markdown, 'docs/guides/a.md', ({ text, path, fragment }) => `{${text}|${path}|${fragment}}`)

it.each([
  ['see [b](b.md), [c](../c.md#part)', 'see {b|docs/guides/b.md|}, {c|docs/c.md|#part}'],
  ['[`x`](../../packages/x/)', '{`x`|packages/x|}'],
  ['[up](../..)', '{up|.|}'],
])('replaces the links in: %s', (markdown, expected) => {
  expect(mark(markdown)).toBe(expected)
})

it.each([
  '[a](https://example.com/b.md) and [b](#part) and [c](mailto:a@example.com)',
  'in code: `[a](b.md)`',
  '```md\n[a](b.md)\n```',
  '  ~~~\n  [a](b.md)\n  ~~~',
])('keeps: %s', (markdown) => {
  expect(mark(markdown)).toBe(markdown)
})

it('reads targets in the order of the text', () => {
  expect(readLinkTargets('[b](b.md) [a](../a.md) [b](b.md)', 'docs/x.md')).toEqual([
    'docs/b.md',
    'a.md',
    'docs/b.md',
  ])
})
