import { expect, it } from 'vitest'
import type { Bundle, BundleFile } from '../../../bench/measure/bundle.ts'
import { findUnnamedModules } from '../../../bench/report/find-rooms.ts'
import { findCountProblems, findEntryProblems } from '../../check/budgets/check-budgets.ts'
import type { WorkspacePackage } from '../../shared/repository.ts'
import { createFolder } from '../support/create-folder.ts'

/** A package whose main entry loads 40 bytes of its own in two files, and a chunk later. */
function createExample(): WorkspacePackage {
  const folder = createFolder({
    'package.json': { type: 'module' },
    'dist/index.js': "import './chunk.js'\n",
    'dist/chunk.js': "import 'other'\n//...\n",
    'dist/later.js': 'export const text = "this is loaded later, if at all"\n',
    'dist/models.js': 'export {}\n',
    'node_modules/other/package.json': { name: 'other', version: '1.0.0', main: 'index.js' },
    'node_modules/other/index.js': 'module.exports = {}',
  })
  const exports = {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './models': { default: './dist/models.js' },
    './package.json': './package.json',
  }
  return { directory: 'example', folder, manifest: { name: 'example', version: '1.0.0', exports } }
}

const roomy = { example: { most: 3, why: 'itself, a chunk and another package' } }

it('measures an entry with the chunks that it imports at once, and nothing of other packages', async () => {
  const bytes = [{ why: 'small', bytes: { example: 41, 'example/models': 10 } }]
  expect(await findEntryProblems([createExample()], bytes, roomy)).toEqual({
    problems: [],
    count: 2,
    bytes: 51,
  })
})

it('names an entry that has grown with the reason for its budget', async () => {
  const bytes = [
    { why: 'it was small once', bytes: { example: 40 } },
    { why: 'generated', bytes: { 'example/models': 10 } },
  ]
  const { problems } = await findEntryProblems([createExample()], bytes, roomy)
  expect(problems).toEqual(['example: bytes: 41, and at most 40 are allowed: it was small once'])
})

it('names an entry without a budget', async () => {
  const { problems } = await findEntryProblems(
    [createExample()],
    [{ why: 'small', bytes: { example: 99 } }],
    roomy,
  )
  expect(problems).toEqual(['example/models has no budget'])
})

it('a budget for all subpaths of a package holds for each of them, and not for its main entry', async () => {
  const { problems } = await findEntryProblems(
    [createExample()],
    [{ why: 'small', bytes: { 'example/*': 9 } }],
    roomy,
  )
  expect(problems).toEqual([
    'example has no budget',
    'example/models: bytes: 10, and at most 9 are allowed: small',
  ])
})

it('an import that loads another file is named; what is not named itself counts as a service', async () => {
  const bytes = [{ why: 'small', bytes: { example: 99, 'example/models': 99 } }]
  const { problems } = await findEntryProblems([createExample()], bytes, {
    'a service': { most: 2, why: 'few' },
  })
  expect(problems).toEqual(['example: files loaded by an import: 3, and at most 2 are allowed: few'])
})

it('fails for an entry that cannot be imported', async () => {
  const broken = {
    ...createExample(),
    manifest: { name: 'broken', version: '1.0.0', exports: { '.': { default: './dist/absent.js' } } },
  }
  const { problems } = await findEntryProblems([broken], [], {})
  expect(problems).toEqual([expect.stringMatching(/^broken cannot be imported: .*absent\.js/)])
})

it('names a count above its budget, and one that is missing', () => {
  const budgets = {
    requests: { most: 100, why: 'a page each' },
    sockets: { most: 1, why: 'kept' },
    promises: { most: 5, why: 'garbage' },
  }
  const counts = new Map([
    ['requests', 101],
    ['sockets', 1],
  ])
  expect(findCountProblems(counts, budgets)).toEqual([
    'requests: 101, and at most 100 are allowed: a page each',
    'promises was not counted',
  ])
})

it('names a module of a bundle that no part names, and a part that is loaded nobody knows when', () => {
  const size = { bytes: 1, gzipped: 1 }
  const toFile = (entryPoint: string | undefined, ...paths: readonly string[]): BundleFile => ({
    ...size,
    entryPoint,
    modules: new Map(paths.map((path) => [path, 1])),
  })
  const bundle: Bundle = {
    loaded: [
      toFile('<stdin>', '<stdin>', '../packages/core/src/client/sleep.ts', '../packages/core/src/new/one.ts'),
    ],
    onDemand: [
      toFile('../packages/core/src/client/poll.ts'),
      toFile('../packages/core/src/client/new-part.ts'),
      toFile(undefined, '../packages/core/src/new/shared.ts'),
    ],
  }
  expect(findUnnamedModules(bundle)).toEqual([
    '../packages/core/src/new/one.ts',
    '../packages/core/src/client/new-part.ts',
  ])
})
