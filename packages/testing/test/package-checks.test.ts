import { describe, expect, it } from 'vitest'
import { conformance } from '../src/index.ts'
import { findingsOf, good } from './support/findings.ts'
import { goodBuild, goodManifest, goodReadme, packageFolder } from './support/package-folder.ts'
import { things } from './support/things.ts'

describe('a package as it should be', async () => {
  await using folder = await packageFolder()
  it.each(conformance({ definition: things, packageFolder: folder.path }).map(({ name }) => name))(
    'passes %s',
    async (check) => {
      expect(await findingsOf(check, good)).toEqual([])
    },
  )
})

describe('key', () => {
  it.each(['User-Groups', '', 'with space', '1st'])('refuses the name %j', async (name) => {
    expect(await findingsOf('key', { definition: { ...things, name } })).toEqual([
      expect.stringContaining('is no key for a client'),
    ])
  })

  it.each(['close', 'then', 'ready'])('refuses %s, which the client needs itself', async (name) => {
    expect(await findingsOf('key', { definition: { ...things, name } })).toEqual([
      expect.stringMatching(new RegExp(`key "${name}".*SERVICE_INVALID`)),
    ])
  })

  it('refuses a definition that makes nothing', async () => {
    expect(await findingsOf('key', { definition: { ...things, create: () => undefined } })).toEqual([
      expect.stringContaining('makes undefined'),
    ])
  })
})

describe('specification-version', () => {
  it('refuses what was made for another interface, or by hand', async () => {
    const { coreVersion, ...unmarked } = { ...things, specificationVersion: 0 }
    expect(coreVersion).toEqual(expect.any(String))
    const definition = unmarked as unknown as typeof things // as an old package would have it
    expect(await findingsOf('specification-version', { definition })).toEqual([
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
    expect(await findingsOf('exports', good, { 'dist/index.js': build })).toEqual([
      expect.stringContaining(finding),
    ])
  })

  it('finds a version that is not that of the manifest', async () => {
    expect(
      await findingsOf('exports', good, { 'package.json': { ...goodManifest, version: '9.9.9' } }),
    ).toEqual([expect.stringContaining('things-service 1.2.3; the manifest says things-service 9.9.9')])
  })
})

describe('import and require', () => {
  it('find a package that is not built', async () => {
    const notBuilt = { 'dist/index.js': undefined }
    expect(await findingsOf('import', good, notBuilt)).toEqual([
      expect.stringMatching(/cannot import things-service.*Build the package/),
    ])
    expect(await findingsOf('require', good, notBuilt)).toEqual([
      expect.stringContaining('cannot require things-service'),
    ])
  })

  it('find a top-level await, which only import can wait for', async () => {
    const waiting = { 'dist/index.js': `${goodBuild}\nawait new Promise(setImmediate)` }
    expect(await findingsOf('import', good, waiting)).toEqual([])
    expect(await findingsOf('require', good, waiting)).toEqual([expect.stringContaining('cannot require')])
  })
})

describe('readme', () => {
  it.each([
    ['is not there', undefined, 'no README.md'],
    ['does not say how to install', goodReadme.replace('npm install things-service', 'true'), '"Install"'],
    [
      'does not say how to use',
      goodReadme.replace("from 'things-service'", "from 'another'"),
      'imports from',
    ],
    ['does not say which options', goodReadme.replace('options object', 'thing'), 'which options'],
  ])('finds one that %s', async (_, text, finding) => {
    expect(await findingsOf('readme', good, { 'README.md': text })).toEqual([
      expect.stringContaining(finding),
    ])
  })
})

describe('manifest', () => {
  it.each([
    ['type', { type: undefined }, '"type"'],
    ['side effects', { sideEffects: true }, '"sideEffects"'],
    ['no exports', { exports: undefined }, 'no main entry'],
    ['exports for import alone', { exports: { '.': { types: './a.d.ts', import: './a.js' } } }, '"default"'],
    ['core not as a peer', { peerDependencies: {} }, 'no peer dependency'],
    ['core as a dependency too', { dependencies: { '@cloudconnexa/core': '^1.0.0' } }, 'must be a peer only'],
    ['an old Node', { engines: { node: '>=20' } }, '"engines.node"'],
    ['no Node', { engines: undefined }, '"engines.node"'],
  ])('finds %s', async (_, change, finding) => {
    expect(await findingsOf('manifest', good, { 'package.json': { ...goodManifest, ...change } })).toEqual([
      expect.stringContaining(finding),
    ])
  })
})
