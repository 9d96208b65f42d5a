import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyService, type Snippet } from './read-snippets.ts'

// What an example may use without saying where it comes from; readers of a method's documentation know.
const preparation = `import { writeFile } from 'node:fs/promises'
import type { Page } from '@cloudconnexa/client'
import type { UserResponse } from '@cloudconnexa/users'
import { z } from 'zod'
`
/** A client with the services of a workflow, in the documentation of its package. */
const withConfiguration = `import { CloudConnexaClient } from '@cloudconnexa/client'
import { configuration } from '@cloudconnexa/configuration'
const client = new (CloudConnexaClient.with({ configuration }))()
`
const example = /@example\n\s+\* ```ts\n((?:\s+\*[^\n]*\n)+?)\s+\* ```/g

/** The examples in the doc comments of all packages; they are compiled, and not executed. */
export function readDocExamples(root: string): Snippet[] {
  return globSync('packages/*/src/**/*.ts', { cwd: root })
    .toSorted()
    .flatMap((path) => readExamples({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The examples in the doc comments of a source file. */
export function readExamples({ path, text }: { readonly path: string; readonly text: string }): Snippet[] {
  const client = path.startsWith('packages/configuration/') ? withConfiguration : everyService
  const known = client + preparation
  return [...text.matchAll(example)].map(({ 1: block = '', index }) => {
    const lines = block.trimEnd().split('\n')
    const line = text.slice(0, index).split('\n').length + 2
    return {
      place: `${path}:${line}`,
      path,
      line,
      language: 'ts',
      code: known + lines.map((one) => one.replace(/^\s+\* ?/, '')).join('\n'),
      hiddenLines: known.split('\n').length - 1,
      files: {},
      notRun: 'an example in a doc comment, of things that are not there',
    }
  })
}
