import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readChangesets } from '@changesets/read'
import { allowedImports } from '../check/checks/allowed-imports.ts'
import { filesBelow, publishedPackages } from '../check/repository.ts'
import { serviceClass } from '../generate/client-files.ts'
import { readSections, type Section, sectionFile } from '../generate/sections.ts'

/** What the README of a service has besides the sections that every README has. */
const readmeSections: readonly string[] = ['Methods', 'Conveniences', 'Secrets']

/**
 * Where service packages differ from what the template gives a new one; one sentence each. What is generated (set-up, models, the
 * entries in the meta package and in the compiler's settings) is compared by `generate` instead.
 *
 * @param root - Folder of the repository.
 */
export async function serviceDrift(root: string): Promise<readonly string[]> {
  const packagesFolder = join(root, 'packages')
  const sections = readSections(packagesFolder)
  const released = new Set(
    (await readChangesets(root)).flatMap(({ releases }) => releases.map(({ name }) => name)),
  )
  const known = new Set(sections.map((section) => section.package))
  return [
    ...publishedPackages(packagesFolder)
      .filter(({ directory }) => !known.has(directory) && allowedImports[directory] === undefined)
      .map(({ directory }) => `packages/${directory} has no ${sectionFile}, which every service package has`),
    ...sections.flatMap((section) => {
      const folder = join(packagesFolder, section.package)
      return [
        ...indexDrift(folder, section),
        ...readmeDrift(folder),
        ...testDrift(folder),
        ...(released.has(`@cloudconnexa/${section.package}`) || existsSync(join(folder, 'CHANGELOG.md'))
          ? []
          : ['has neither a changeset nor a CHANGELOG.md']),
      ].map((problem) => `packages/${section.package} ${problem}`)
    }),
  ]
}

function indexDrift(folder: string, section: Section): readonly string[] {
  const text = textOf(join(folder, 'src', 'index.ts'))
  const { service } = section
  const name = serviceClass(section)
  const house: readonly (readonly [string, RegExp])[] = [
    [
      `export const ${service}: ServiceDefinition<${name}> = defineService({ ... })`,
      new RegExp(
        `^export const ${service}: ServiceDefinition<\\s*${name}\\s*> =\\s+defineService\\(\\{$`,
        'm',
      ),
    ],
    [`name: '${service}'`, new RegExp(`^ {2}name: '${service}',$`, 'm')],
    [
      'package: { name: manifest.name, version: manifest.version }',
      /^ {2}package: \{ name: manifest\.name, version: manifest\.version \},$/m,
    ],
    [
      `create: (context) => new ${name}(context)`,
      new RegExp(`^ {2}create: \\(context\\) => new ${name}\\(context\\),$`, 'm'),
    ],
    [`export type { ${name} }`, new RegExp(`^export type \\{[^}]*\\b${name}\\b[^}]*\\} from '\\./`, 'm')],
    [
      `export type * from './${modelsOf(section)}.ts'`,
      new RegExp(`^export type \\* from '\\./${modelsOf(section)}\\.ts'$`, 'm'),
    ],
  ]
  return house.filter(([, pattern]) => !pattern.test(text)).map(([form]) => `src/index.ts lacks \`${form}\``)
}

function readmeDrift(folder: string): readonly string[] {
  const headings = new Set(textOf(join(folder, 'README.md')).match(/(?<=^## ).+$/gm))
  return readmeSections
    .filter((title) => !headings.has(title))
    .map((title) => `README.md has no section "${title}"`)
}

function testDrift(folder: string): readonly string[] {
  const tests = filesBelow(join(folder, 'test')).filter((path) => path.endsWith('.test.ts'))
  return tests.some((path) => textOf(path).includes(`from '../src/index.ts'`))
    ? []
    : ['has no test of what src/index.ts exports']
}

function modelsOf({ tags }: Section): 'models/index' | 'models/index.gen' {
  return tags.length > 0 ? 'models/index.gen' : 'models/index'
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
