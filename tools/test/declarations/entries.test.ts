import { describe, expect, it } from 'vitest'
import { findForeignDeclarations, getTypedEntries } from '../../declarations/entries.ts'
import { createFolder } from '../support/create-folder.ts'

const exports = {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
  './models': { types: './dist/models.d.ts', default: './dist/models.js' },
  './package.json': './package.json',
}
const manifest = { name: '@cloudconnexa/example', version: '1.0.0', exports }

describe('declarations of a package', () => {
  it('finds the entries that have some', () => {
    expect(getTypedEntries({ manifest })).toEqual(['@cloudconnexa/example', '@cloudconnexa/example/models'])
    expect(getTypedEntries({ manifest: { name: 'program', version: '1.0.0' } })).toEqual([])
  })

  it('finds a package of others in the chunk of an entry, and leaves Node and our packages alone', () => {
    const folder = createFolder({
      'dist/index.d.ts': "import { A } from './chunk.js'\nexport { A }\n",
      'dist/chunk.d.ts': "import 'zod'\nimport { B } from '@cloudconnexa/core'\nexport type A = B\n",
      'dist/models.d.ts': "import { Agent } from 'node:http'\nexport type { Agent }\n",
    })
    expect(findForeignDeclarations({ manifest, folder })).toEqual([
      'The declarations of @cloudconnexa/example import zod',
    ])
  })

  it('lets the undici transport name undici', () => {
    const folder = createFolder({ 'dist/undici.d.ts': "import { Dispatcher } from 'undici'\n" })
    const core = {
      name: '@cloudconnexa/core',
      version: '1.0.0',
      exports: { './undici': { types: './dist/undici.d.ts' }, './node': { types: './dist/undici.d.ts' } },
    }
    expect(findForeignDeclarations({ manifest: core, folder })).toEqual([
      'The declarations of @cloudconnexa/core/node import undici',
    ])
  })
})
