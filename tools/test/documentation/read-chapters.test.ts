import { expect, it } from 'vitest'
import { readChapters } from '../../documentation/read-chapters.ts'
import { createFolder } from '../support/create-folder.ts'

const repository = {
  'README.md':
    '# Ours\n\nDoes it. And more.\n\nTry [b](packages/b).\n\n| [a](packages/a) |\n| [b](packages/b) |\n',
  'docs/guides/README.md':
    '# Guides\n\n| guide | audience |\n| --- | --- |\n| [Second](z.md) | everybody |\n| [First](y.md) | users who *wait* |\n',
  'docs/guides/a.md': '# Forgotten\n\nNo list has it.\n',
  'docs/guides/y.md': '# First\n\nText.\n',
  'docs/guides/z.md': '# Second\n',
  'packages/a/README.md': '# `a`\n\nIt is [small](x.md) and\n`fast`. Really.\n',
  'packages/b/README.md': '# b\n\n```sh\nnpm install b\n```\n\nLater.\n',
  'packages/b/template/README.md': '# Of somebody else\n',
  'docs/review.md': '# Review\n\n- a list\n',
}

function readChapter(name: string) {
  const found = readChapters(createFolder(repository)).find((some) => some.name === name)
  return found?.entries.map(({ path, title, summary }) => ({ path, title, summary }))
}

it('puts guides in the order of their list, with what it says of them, and forgotten ones last', () => {
  expect(readChapter('Guides')).toEqual([
    { path: 'docs/guides/README.md', title: 'Guides', summary: '' },
    { path: 'docs/guides/z.md', title: 'Second', summary: 'For everybody' },
    { path: 'docs/guides/y.md', title: 'First', summary: 'For users who wait' },
    { path: 'docs/guides/a.md', title: 'Forgotten', summary: 'No list has it.' },
  ])
})

it('puts packages in the order of the table, not of the text above it, each with its first sentence', () => {
  expect(readChapter('Packages')).toEqual([
    { path: 'packages/a/README.md', title: 'a', summary: 'It is small and fast.' },
    { path: 'packages/b/README.md', title: 'b', summary: '' },
  ])
})

it('counts what no chapter wants to the project, and templates to nothing', () => {
  expect(readChapter('The project')).toEqual([{ path: 'docs/review.md', title: 'Review', summary: '' }])
})
