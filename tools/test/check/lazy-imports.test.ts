import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lazyImports } from '../../check/checks/lazy-imports.ts'
import type { WorkspacePackage } from '../../check/repository.ts'
import { folderWith } from './folder.ts'

function packageThat(text: string): WorkspacePackage {
  const folder = folderWith({
    'package.json': { type: 'module' },
    'dist/index.js': text,
    'dist/chunk.js': "import 'node:crypto'",
    'node_modules/got/package.json': { name: 'got', version: '1.0.0', main: 'index.js' },
    'node_modules/got/index.js': 'module.exports = {}',
  })
  return { directory: 'example', folder, manifest: { name: 'example', version: '1.0.0' } }
}

test('what is imported later may be heavy', async () => {
  const text =
    "import 'node:path'\nexport const later = () => Promise.all([import('got'), import('./chunk.js')])"
  expect(await lazyImports([packageThat(text)])).toEqual({
    state: 'passed',
    details: ["example: 1 files, 1 of Node's modules"],
  })
})

test('a heavy package that is imported at once is named', async () => {
  const heavy = packageThat("import 'got'")
  const { state, output } = await lazyImports([heavy])
  expect(state).toBe('failed')
  expect(output).toMatch(/^import 'example' loads file:.*\/node_modules\/got\/index\.js$/)
})

test("a heavy module of Node's is named, also behind a chunk", async () => {
  const { state, output } = await lazyImports([packageThat("import './chunk.js'")])
  expect([state, output]).toEqual(['failed', "import 'example' loads node:crypto"])
})

test('a package that cannot be imported fails', async () => {
  const broken = packageThat("import './absent.js'")
  const { state, output } = await lazyImports([broken])
  expect(state).toBe('failed')
  expect(output).toContain(join(broken.folder, 'dist', 'absent.js'))
})
