import { scope } from '../../shared/repository.ts'
import type { Section } from '../spec/sections.ts'

/** The part of a package.json that a service package decides for itself. */
export interface OwnManifest {
  readonly version?: string
  readonly description?: string
  /** Packages that its own sources import besides those of every service. */
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The files that make a folder a service package: alike in all of them but for the name. */
export function createSetUpFiles(section: Section, own: OwnManifest): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', toJsonText(createManifest(section, own))],
    ['tsconfig.json', toJsonText(createCompilerSettings(section, own))],
    ['tsdown.config.ts', buildText(section)],
    ['vitest.config.ts', createTestText(section)],
  ])
}

function createManifest(section: Section, own: OwnManifest) {
  return {
    name: `${scope}${section.package}`,
    version: own.version ?? '0.0.0',
    description: own.description ?? `CloudConnexa API: ${section.summary}`,
    keywords: ['cloudconnexa', 'openvpn', 'ztna', 'sdk'],
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: createExports(section, true),
    files: ['dist', 'CHANGELOG.md'],
    publishConfig: { access: 'public', provenance: true, exports: createExports(section, false) },
    scripts: { build: 'tsdown' },
    engines: { node: '>=22.18' },
    ...(own.dependencies === undefined ? {} : { dependencies: own.dependencies }),
    peerDependencies: { [`${scope}core`]: 'workspace:^', zod: '^4.4.0' },
    devDependencies: {
      [`${scope}core`]: 'workspace:^',
      [`${scope}service-tests`]: 'workspace:^',
      zod: '4.6.7',
    },
  }
}

/** @param withSources - Inside the workspace packages see each other's sources; what is published does not have them. */
function createExports(section: Section, withSources: boolean) {
  const createEntry = (source: string, built: string) => ({
    ...(withSources ? { '@cloudconnexa/source': `./src/${source}.ts` } : {}),
    types: `./dist/${built}.d.ts`,
    default: `./dist/${built}.js`,
  })
  return {
    '.': createEntry('index', 'index'),
    './models': createEntry(getModelsModule(section), 'models'),
    './package.json': './package.json',
  }
}

function createCompilerSettings(section: Section, { dependencies = {} }: OwnManifest) {
  const ours = Object.keys(dependencies).filter((name) => name.startsWith(scope))
  return {
    extends: '../../tsconfig.base.json',
    compilerOptions: { rootDir: '.', outDir: `../../.tsc/${section.package}` },
    include: ['src', 'test', 'package.json'],
    references: [
      { path: '../core' },
      ...ours.map((name) => ({ path: `../${name.slice(scope.length)}` })),
      { path: '../../tools/service-tests' },
    ],
  }
}

function buildText(section: Section): string {
  return `
import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage({ index: 'src/index.ts', models: 'src/${getModelsModule(section)}.ts' })
export default config
`
}

/** The public module of models, below `src` and without extension: generated, or of a service's own. */
function getModelsModule({ tags }: Section): string {
  return tags.length > 0 ? 'schemas/index.gen' : 'schemas/index'
}

function createTestText(section: Section): string {
  return `
import { packageTests } from '../../tools/vitest.ts'

export default packageTests('${section.package}')
`
}

function toJsonText(value: object): string {
  return JSON.stringify(value, null, 2)
}
