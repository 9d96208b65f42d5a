import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createConformanceChecks } from '../src/index.ts'
import { collectFindings, good } from './support/findings.ts'
import { goodBuild, goodManifest, goodReadme, createPackageFolder } from './support/package-folder.ts'
import { things } from './support/things.ts'

describe('a valid package', async () => {
  await using folder = await createPackageFolder()
  it.each(
    createConformanceChecks({ definition: things, packageFolder: folder.path }).map(({ name }) => name),
  )('passes %s', async (check) => {
    expect(await collectFindings(check, good)).toEqual([])
  })
})

describe('options', () => {
  it.each<[string, object | null, string]>([
    ['misspelled', { definition: things, packageFolder: '.', sample: {} }, 'it is called "samples"'],
    ['missing', { definition: things }, '"packageFolder" of createConformanceChecks() must be a path'],
    ['of a wrong type', { definition: 'things', packageFolder: '.' }, '"definition"'],
    ['no object', null, 'are not an object'],
  ])('are refused where they are %s', (_, options, message) => {
    const untyped = options as Parameters<typeof createConformanceChecks>[0] // as JavaScript would
    expect(() => createConformanceChecks(untyped)).toThrow(message)
  })
})

describe('key', () => {
  it.each(['User-Groups', '', 'with space', '1st'])('refuses the name %j', async (name) => {
    expect(await collectFindings('key', { definition: { ...things, name } })).toEqual([
      expect.stringContaining('cannot be a key of a client'),
    ])
  })

  it.each(['close', 'then', 'ready'])('refuses %s, which the client reserves', async (name) => {
    expect(await collectFindings('key', { definition: { ...things, name } })).toEqual([
      expect.stringMatching(new RegExp(`key "${name}".*SERVICE_INVALID`)),
    ])
  })

  it('refuses a definition that creates nothing', async () => {
    expect(await collectFindings('key', { definition: { ...things, create: () => undefined } })).toEqual([
      expect.stringContaining('returns undefined'),
    ])
  })
})

describe('specification-version', () => {
  it('refuses a definition for another interface, or one without defineService', async () => {
    const { coreVersion, ...unmarked } = { ...things, specificationVersion: 0 }
    expect(coreVersion).toEqual(expect.any(String))
    const definition = unmarked as unknown as typeof things // as an old package would have it
    expect(await collectFindings('specification-version', { definition })).toEqual([
      expect.stringContaining('version 0'),
      expect.stringContaining('defineService'),
    ])
  })
})

describe('exports', () => {
  it.each([
    ['is not exported', 'export const other = 1', 'does not export the definition "things"'],
    ['is a default export too', `${goodBuild}\nexport default things`, 'default export'],
    ['has other operations', goodBuild.replace("{ id: 'getThing' }, ", ''), 'other operations'],
  ])('finds a definition that %s', async (_, build, finding) => {
    expect(await collectFindings('exports', good, { 'dist/index.js': build })).toEqual([
      expect.stringContaining(finding),
    ])
  })

  it('finds a version that differs from the manifest', async () => {
    expect(
      await collectFindings('exports', good, { 'package.json': { ...goodManifest, version: '9.9.9' } }),
    ).toEqual([expect.stringContaining('things-service 1.2.3; the manifest says things-service 9.9.9')])
  })
})

describe('import and require', () => {
  it('find a package that is not built', async () => {
    const notBuilt = { 'dist/index.js': undefined }
    expect(await collectFindings('import', good, notBuilt)).toEqual([
      expect.stringMatching(/cannot import things-service.*Build the package/),
    ])
    expect(await collectFindings('require', good, notBuilt)).toEqual([
      expect.stringContaining('cannot require things-service'),
    ])
  })

  it('find a top-level await, which only import can wait for', async () => {
    const waiting = { 'dist/index.js': `${goodBuild}\nawait new Promise(setImmediate)` }
    expect(await collectFindings('import', good, waiting)).toEqual([])
    expect(await collectFindings('require', good, waiting)).toEqual([
      expect.stringContaining('cannot require'),
    ])
  })
})

describe('readme', () => {
  it.each([
    ['is missing', undefined, 'no README.md'],
    ['does not say how to install', goodReadme.replace('npm install things-service', 'true'), '"Install"'],
    [
      'does not say how to use',
      goodReadme.replace("from 'things-service'", "from 'another'"),
      'imports from',
    ],
    ['does not say which options', goodReadme.replace('options object', 'thing'), 'which options'],
  ])('finds one that %s', async (_, text, finding) => {
    expect(await collectFindings('readme', good, { 'README.md': text })).toEqual([
      expect.stringContaining(finding),
    ])
  })
})

describe('readme-example', () => {
  it('compiles what users are told to write, and leaves nothing behind', async () => {
    await using folder = await createPackageFolder()
    const checks = createConformanceChecks({ ...good, packageFolder: folder.path })
    const before = await readdir(folder.path)
    await checks.find(({ name }) => name === 'readme-example')?.run()
    expect(await readdir(folder.path)).toEqual(before)
  })

  it('finds a method that is not there, with its line, and a type that does not fit', async () => {
    const wrong = goodReadme.replace(
      'console.log(things.name)',
      'things.list()\nconst n: number = things.name',
    )
    expect(await collectFindings('readme-example', good, { 'README.md': wrong })).toEqual([
      expect.stringMatching(/^Example 1 of README\.md .* line 2: error TS2339: .*'list'/),
      expect.stringMatching(/line 3: error TS2322/),
    ])
  })

  it('finds an export that the build does not have', async () => {
    const declarations = { 'dist/index.d.ts': 'export declare const other: string\n' }
    expect(await collectFindings('readme-example', good, declarations)).toEqual([
      expect.stringContaining("no exported member 'things'"),
    ])
  })
})

describe('manifest', () => {
  it.each([
    ['type', { type: undefined }, '"type"'],
    ['side effects', { sideEffects: true }, '"sideEffects"'],
    ['no exports', { exports: undefined }, 'no main entry'],
    ['exports for import alone', { exports: { '.': { types: './a.d.ts', import: './a.js' } } }, '"default"'],
    ['core not as a peer', { peerDependencies: {} }, 'not a peer dependency'],
    ['core as a dependency too', { dependencies: { '@cloudconnexa/core': '^1.0.0' } }, 'must be a peer only'],
    ['an old Node', { engines: { node: '>=20' } }, '"engines.node"'],
    ['no Node', { engines: undefined }, '"engines.node"'],
  ])('finds %s', async (_, change, finding) => {
    expect(
      await collectFindings('manifest', good, { 'package.json': { ...goodManifest, ...change } }),
    ).toEqual([expect.stringContaining(finding)])
  })
})
