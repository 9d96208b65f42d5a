import { expect, test } from 'vitest'
import { docCommentProblems } from '../../check/checks/doc-comments.ts'
import { readManifest } from '../../check/repository.ts'
import { folderWith } from './folder.ts'

function look(files: Readonly<Record<string, string>>): ReturnType<typeof docCommentProblems> {
  const manifest = {
    name: 'example',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  }
  const folder = folderWith({ 'package.json': manifest, ...files })
  return docCommentProblems({ folder, manifest: readManifest(folder) })
}

test('comments are found where the name is declared, through aliases, chunks and re-exports', () => {
  const found = look({
    'dist/index.d.ts': `
import { t as Renamed } from './chunk.js'
/** A. */
interface A { a: 1 }
/** b. */
export declare const b: number
/** One form; it stands for both. */
declare function c(a: string): void
declare function c(a: number): void
export { type A, c, Renamed }
export * from './more.js'
export { Foreign } from 'elsewhere'
export * from 'elsewhere'`,
    'dist/chunk.d.ts': '/** D. */\ndeclare class D {}\nexport { D as t }',
    'dist/more.d.ts': '/** E. */\nexport type E = 1',
  })
  expect(found).toEqual({ problems: [], names: 6 })
})

test('names without a comment are listed', () => {
  const { problems } = look({
    'dist/index.d.ts': `
import { t as D } from './chunk.js'
// Not a doc comment.
interface A { a: 1 }
/** Of something else. */
declare const hidden: 1
export declare const b: number
export { A, D }`,
    'dist/chunk.d.ts': 'declare class D {}\nexport { D as t }',
  })
  expect(problems).toEqual(
    ['b', 'A', 'D'].map((name) => `example exports ${name} without a doc comment (index.d.ts)`),
  )
})

test('declarations that are not there are a problem', () => {
  expect(look({}).problems).toEqual([expect.stringContaining('index.d.ts is not there')])
})
