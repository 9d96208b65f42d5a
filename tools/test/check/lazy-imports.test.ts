import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkLazyImports } from '../../check/loading/check-lazy-imports.ts'
import type { WorkspacePackage } from '../../shared/repository.ts'
import { createFolder } from '../support/create-folder.ts'

function packageThat(text: string): WorkspacePackage {
  const folder = createFolder({
    'package.json': { type: 'module' },
    'dist/index.js': text,
    'dist/chunk.js': "import 'node:crypto'",
    'node_modules/got/package.json': { name: 'got', version: '1.0.0', main: 'index.js' },
    'node_modules/got/index.js': 'module.exports = {}',
  })
  return { directory: 'example', folder, manifest: { name: 'example', version: '1.0.0' } }
}

it('allows heavy packages that are imported later', async () => {
  const text =
    "import 'node:path'\nexport const later = () => Promise.all([import('got'), import('./chunk.js')])"
  expect(await checkLazyImports([packageThat(text)])).toEqual({
    state: 'passed',
    details: ["example: 1 files, 1 of Node's modules"],
  })
})

it('names a heavy package that is imported at once', async () => {
  const heavy = packageThat("import 'got'")
  const { state, output } = await checkLazyImports([heavy])
  expect(state).toBe('failed')
  expect(output).toMatch(/^import 'example' loads file:.*\/node_modules\/got\/index\.js$/)
})

it("names a heavy module of Node's, also behind a chunk", async () => {
  const { state, output } = await checkLazyImports([packageThat("import './chunk.js'")])
  expect([state, output]).toEqual(['failed', "import 'example' loads node:crypto"])
})

it('fails for a package that cannot be imported', async () => {
  const broken = packageThat("import './absent.js'")
  const { state, output } = await checkLazyImports([broken])
  expect(state).toBe('failed')
  expect(output).toContain(join(broken.folder, 'dist', 'absent.js'))
})
