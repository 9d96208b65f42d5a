import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readChapters } from '../../documentation/read-chapters.ts'
import { createLlmsFullText, createLlmsText } from '../../documentation/llms-text.ts'
import { checkLlmsText } from '../../documentation/check-llms.ts'
import { checkShippedDocuments } from '../../documentation/check-shipped.ts'
import { createShippedDocuments } from '../../documentation/shipped-documents.ts'
import { createFolder } from '../support/create-folder.ts'

const repository = {
  'README.md': '# Ours\n\nDoes it.\n\n| [core](packages/core) |\n',
  'docs/guides/README.md':
    '# Guides\n\n| guide | for |\n| --- | --- |\n| [Lists](lists.md) | users who read |\n',
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
- [Lists](docs/guides/lists.md): For users who read

## Packages

- [core](packages/core/README.md): The core.

## Optional

- [Reliability](docs/reliability.md)
`

it('lists in llms.txt what helps to use the project, and nothing else', () => {
  expect(createLlmsText(readChapters(createFolder(repository)), (path) => path)).toBe(list)
})

it('writes the full text of the documents without their comments', () => {
  const text = createLlmsFullText(readChapters(createFolder(repository)))
  expect(text).toContain('# Lists\n\n[core]')
  expect(text).not.toContain('So.')
})

it('accepts an llms.txt that is up to date, and none that is missing or lacks a document', () => {
  expect(checkLlmsText(createFolder({ ...repository, 'llms.txt': list }))).toEqual({ state: 'passed' })
  expect(checkLlmsText(createFolder(repository)).state).toBe('failed')
  const incomplete = { ...repository, 'llms.txt': list.replace(/- \[core.*\n/, '') }
  expect(checkLlmsText(createFolder(incomplete)).output).toContain(
    'it lacks "- [core](packages/core/README.md): The core."',
  )
})

it('keeps links between shipped documents, leads to npm for packages, and removes all others', () => {
  const files = createShippedDocuments(readChapters(createFolder(repository)))
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

it('accepts a tarball with these files, and none without them or with a link that leads nowhere', async () => {
  const files = createShippedDocuments(readChapters(createFolder(repository)))
  const tarball = createFolder(Object.fromEntries(files))
  expect(await checkShippedDocuments(tarball)).toMatchObject({ state: 'passed' })
  expect(await checkShippedDocuments(createFolder({ 'README.md': '' }))).toMatchObject({ state: 'failed' })
  const broken = join(tarball, 'docs', 'guides', 'more.md')
  mkdirSync(dirname(broken), { recursive: true })
  writeFileSync(broken, '[gone](gone.md)')
  expect((await checkShippedDocuments(tarball)).output).toContain('gone.md')
  writeFileSync(join(tarball, 'llms.txt'), '- [gone](docs/gone.md)\n')
  expect((await checkShippedDocuments(tarball)).output).toContain('links to docs/gone.md')
})
