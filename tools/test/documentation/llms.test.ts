import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { contents } from '../../documentation/contents.ts'
import { llmsFullText, llmsText } from '../../documentation/llms-text.ts'
import { llmsProblems, shippedProblems } from '../../documentation/problems.ts'
import { shippedDocuments } from '../../documentation/shipped-documents.ts'
import { folderWith } from '../check/folder.ts'

const repository = {
  'README.md': '# Ours\n\nDoes it.\n\n| [core](packages/core) |\n',
  'docs/guides/README.md': '# Guides\n\n| [Lists](lists.md) | readers of lists |\n',
  'docs/guides/lists.md':
    '# Lists\n\n<!-- not run: why -->\n\n[core](../../packages/core#options), [figures](../reliability.md#fast), [a test](../../packages/core/test/a.test.ts)\n',
  'docs/reliability.md': '# Reliability\n\n## Fast\n',
  'docs/architecture/decisions/0001-a.md': '# Why\n\nSo.\n',
  'packages/core/README.md': '# core\n\nThe core.\n\n## Options\n',
}
const list = `# Ours

> Does it.

## Overview

- [Ours](README.md): Does it.

## Guides

- [Guides](docs/guides/README.md)
- [Lists](docs/guides/lists.md): For readers of lists

## Packages

- [core](packages/core/README.md): The core.

## Optional

- [Reliability](docs/reliability.md)
`

test('llms.txt lists what helps to use the project, and nothing else', () => {
  expect(llmsText(contents(folderWith(repository)), (path) => path)).toBe(list)
})

test('the full text holds the documents without their comments', () => {
  const text = llmsFullText(contents(folderWith(repository)))
  expect(text).toContain('# Lists\n\n[core]')
  expect(text).not.toContain('So.')
})

test('an llms.txt that is up to date is good; one that is not there, or lacks a document, is not', () => {
  expect(llmsProblems(folderWith({ ...repository, 'llms.txt': list }))).toEqual([])
  expect(llmsProblems(folderWith(repository))).toHaveLength(1)
  const [problem] = llmsProblems(folderWith({ ...repository, 'llms.txt': list.replace(/- \[core.*\n/, '') }))
  expect(problem).toContain('it lacks "- [core](packages/core/README.md): The core."')
})

test('shipped documents keep the links between them, lead to npm for packages, and lose all others', () => {
  const files = shippedDocuments(contents(folderWith(repository)))
  expect([...files.keys()].toSorted()).toEqual([
    'docs/guides/README.md',
    'docs/guides/lists.md',
    'docs/reliability.md',
    'llms.txt',
  ])
  expect(files.get('docs/guides/lists.md')).toContain(
    '[core](https://www.npmjs.com/package/@cloudconnexa/core#options), [figures](../reliability.md#fast), a test\n',
  )
  expect(files.get('llms.txt')).toContain('(https://www.npmjs.com/package/@cloudconnexa/core)')
})

test('a tarball is good with these files, and not without them or with a link that leads nowhere', () => {
  const files = shippedDocuments(contents(folderWith(repository)))
  const tarball = folderWith(Object.fromEntries(files))
  expect(shippedProblems(tarball)).toEqual([])
  expect(shippedProblems(folderWith({ 'README.md': '' }))).toHaveLength(1)
  const broken = join(tarball, 'docs', 'guides', 'more.md')
  mkdirSync(dirname(broken), { recursive: true })
  writeFileSync(broken, '[gone](gone.md)')
  writeFileSync(join(tarball, 'llms.txt'), '- [gone](docs/gone.md)\n')
  expect(shippedProblems(tarball)).toHaveLength(2)
})
