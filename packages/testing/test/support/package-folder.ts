import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../../..', import.meta.url))

/** The manifest of a package that passes every check. */
export const goodManifest: Readonly<Record<string, unknown>> = {
  name: 'things-service',
  version: '1.2.3',
  type: 'module',
  sideEffects: false,
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  engines: { node: '>=22.18' },
  peerDependencies: { '@cloudconnexa/core': '^1.0.0' },
}

/** The build of a package that passes every check. */
export const goodBuild = `
import { defineService } from '@cloudconnexa/core/service'
export const things = defineService({
  name: 'things',
  package: { name: 'things-service', version: '1.2.3' },
  operations: [{ id: 'listThings' }, { id: 'getThing' }, { id: 'createThing' }],
  create: () => ({}),
})
`

/** The declarations of a package that passes every check. */
const goodDeclarations = `
export declare const things: { readonly name: string }
`

/** The README of a package that passes every check. */
export const goodReadme = `# things-service

## Install

\`\`\`sh
npm install things-service @cloudconnexa/core
\`\`\`

## Use

\`\`\`ts
import { things } from 'things-service'
console.log(things.name)
\`\`\`

Every method takes one options object: \`signal\` and others.
`

/** Files of a package; those that are undefined are not there. */
export interface PackageFiles {
  readonly 'package.json'?: object
  readonly 'README.md'?: string | undefined
  readonly 'dist/index.js'?: string | undefined
  readonly 'dist/index.d.ts'?: string
  readonly 'test/conformance.test.js'?: string
}

/** A package folder, removed at the end, which finds the built core and this kit like an installed package does. */
export async function createPackageFolder(
  files: PackageFiles = {},
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(await realpath(tmpdir()), 'conformance-'))
  const all = {
    'package.json': goodManifest,
    'README.md': goodReadme,
    'dist/index.js': goodBuild,
    'dist/index.d.ts': goodDeclarations,
    ...files,
  }
  for (const [name, content] of Object.entries(all)) {
    if (content === undefined) continue
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  await mkdir(join(path, 'node_modules', '@cloudconnexa'), { recursive: true })
  for (const name of ['core', 'testing'])
    await symlink(join(packages, name), join(path, 'node_modules', '@cloudconnexa', name), 'junction')
  await mkdir(join(path, 'node_modules', '@types'))
  for (const name of ['typescript', '@types/node'])
    await symlink(join(packages, '..', 'node_modules', name), join(path, 'node_modules', name), 'junction')
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
