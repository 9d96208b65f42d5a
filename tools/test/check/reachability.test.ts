import { expect, it } from 'vitest'
import { findUnreachableFiles } from '../../check/checks/find-unreachable-files.ts'
import { createFolder } from '../support/create-folder.ts'

const manifest = {
  name: 'example',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  bin: { example: './dist/cli.js' },
}
const good = {
  'package.json': manifest,
  'dist/index.js': "import { a } from './chunk-a.js'\nexport const later = () => import('./chunk-b.js')",
  'dist/index.d.ts': "export { A } from './chunk.js'",
  'dist/cli.js': "export const data = new URL('./data.json', import.meta.url)",
  'dist/chunk.d.ts': 'export declare const A: 1',
  'dist/chunk-a.js': 'export const a = 1',
  'dist/chunk-b.js': "export { a } from './chunk-a.js'",
  'dist/data.json': '{}',
}

it('follows static and dynamic imports, types, bins and URLs', () => {
  expect(findUnreachableFiles(createFolder(good))).toEqual([])
})

it('follows what loads the files of a program', () => {
  const files = {
    'package.json': { name: 'example', bin: { example: './dist/cli.cjs' } },
    'dist/cli.cjs': "requireFile('./part.cjs', module)",
    'dist/part.cjs': "(function (require, importPackage) { require('./other.cjs') })",
    'dist/other.cjs': '',
  }
  expect(findUnreachableFiles(createFolder(files))).toEqual([])
})

it('names a file that nothing reaches', () => {
  expect(findUnreachableFiles(createFolder({ ...good, 'dist/left-over.js': '' }))).toEqual([
    'example holds dist/left-over.js, which nothing reaches',
  ])
})

it('names an export without a file', () => {
  const exports = { ...manifest.exports, './models': { default: './dist/models.js' } }
  expect(findUnreachableFiles(createFolder({ ...good, 'package.json': { ...manifest, exports } }))).toEqual([
    'example names dist/models.js, which is not there',
  ])
})
