import { scope } from '../check/repository.ts'
import type { Section } from './sections.ts'

/** The part of a package.json that a service package decides for itself. */
export interface OwnManifest {
  readonly version?: string
  readonly description?: string
  /** Packages that its own sources import besides those of every service. */
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The files that make a folder a service package: alike in all of them but for the name. */
export function setUpFiles(section: Section, own: OwnManifest): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', jsonText(manifestOf(section, own))],
    ['tsconfig.json', jsonText(compilerSettings(section, own))],
    ['tsdown.config.ts', buildText(section)],
    ['vitest.config.ts', testText(section)],
  ])
}

function manifestOf(section: Section, own: OwnManifest) {
  return {
    name: `${scope}${section.package}`,
    version: own.version ?? '0.0.0',
    description: own.description ?? `CloudConnexa API: ${section.summary}`,
    keywords: ['cloudconnexa', 'openvpn', 'ztna', 'sdk'],
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    exports: exportsMap(section, true),
    files: ['dist', 'CHANGELOG.md'],
    publishConfig: { access: 'public', provenance: true, exports: exportsMap(section, false) },
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
function exportsMap(section: Section, withSources: boolean) {
  const entry = (source: string, built: string) => ({
    ...(withSources ? { '@cloudconnexa/source': `./src/${source}.ts` } : {}),
    types: `./dist/${built}.d.ts`,
    default: `./dist/${built}.js`,
  })
  return {
    '.': entry('index', 'index'),
    './models': entry(modelsModule(section), 'models'),
    './package.json': './package.json',
  }
}

function compilerSettings(section: Section, { dependencies = {} }: OwnManifest) {
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

const config: UserConfig = publishedPackage({ index: 'src/index.ts', models: 'src/${modelsModule(section)}.ts' })
export default config
`
}

/** The public module of models, below `src` and without extension: generated, or of a service's own. */
function modelsModule({ tags }: Section): string {
  return tags.length > 0 ? 'schemas/index.gen' : 'schemas/index'
}

function testText(section: Section): string {
  return `
import { packageTests } from '../../tools/vitest.ts'

export default packageTests('${section.package}')
`
}

function jsonText(value: object): string {
  return JSON.stringify(value, null, 2)
}
