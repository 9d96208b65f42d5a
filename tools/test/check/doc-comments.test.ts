import { expect, test } from 'vitest'
import { docCommentProblems } from '../../check/checks/doc-comments.ts'
import { readManifest } from '../../check/repository.ts'
import { folderWith } from './folder.ts'

function look(files: Readonly<Record<string, string | object>>): ReturnType<typeof docCommentProblems> {
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
interface A {
  /** a. */
  a: 1
}
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
interface A {}
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

test('public members need a comment too', () => {
  const { problems } = look({
    'dist/index.d.ts': `
/** A class. */
export declare class A {
  #private
  private hidden
  protected inner: string
  constructor(a: string)
  /** Documented. */
  static made(): A
  property: string
  get value(): number
  method(a: string): void
  /** One form; it stands for both. */
  twice(a: string): void
  twice(a: number): void
  [Symbol.asyncDispose](): Promise<void>
}
/** An interface. */
export interface B {
  readonly 'a-key'?: string
  call(): void
  (): void
  [name: string]: unknown
}
interface NotExported { member: 1 }`,
  })
  expect(problems).toEqual(
    ['A.property', 'A.value', 'A.method', 'B.a-key', 'B.call'].map(
      (member) => `example has ${member} without a doc comment (index.d.ts)`,
    ),
  )
})

test('what a class or interface above documents is documented, in other packages too', () => {
  const { problems } = look({
    'node_modules/elsewhere/package.json': {
      name: 'elsewhere',
      exports: { '.': { types: './index.d.ts', default: './index.js' } },
    },
    'node_modules/elsewhere/index.d.ts': `
/** Closes. */
export interface Closable {
  /** Closes it. */
  close(): void
  open(): void
}`,
    'dist/chunk.d.ts': `
import { Closable } from 'elsewhere'
import { EventEmitter } from 'node:events'
/** A base. */
declare class Base extends EventEmitter implements Closable {
  /** Named. */
  name: string
  close(): void
}
export { Base as t }`,
    'dist/index.d.ts': `
import { t as Base } from './chunk.js'
/** A file. */
export declare class File extends Base {
  name: string
  close(): void
  open(): void
  on(): void
}`,
  })
  expect(problems).toEqual(
    ['File.open', 'File.on'].map((member) => `example has ${member} without a doc comment (index.d.ts)`),
  )
})

test('models may leave to the description that they link what their members are', () => {
  const { problems } = look({
    'dist/index.d.ts': `
/**
 * Body of \`getUser\`.
 *
 * @see https://example.com/user.md
 */
export interface User { id: string }
/** See https://example.com/user.md. */
export interface Other { id: string }`,
  })
  expect(problems).toEqual(['example has Other.id without a doc comment (index.d.ts)'])
})
