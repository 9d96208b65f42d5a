import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { scope } from '../../shared/repository.ts'
import type { JsonFile, PackageEntries } from './entry-lists.ts'
import type { Section } from '../spec/sections.ts'

/** Folder in the meta package's `src/` with one file per service. */
export const subpathsFolder = 'services'

const header = '// Generated from packages/*/src/index.ts by `npm run generate`; change it there.'

/** The files behind the subpaths of the meta package, such as `@cloudconnexa/client/networks`: by name, not yet formatted. */
export function createSubpathFiles(
  services: readonly Section[],
  packagesFolder: string,
): ReadonlyMap<string, string> {
  return new Map(
    services.map((section) => {
      const values = readExportedValues(join(packagesFolder, section.package, 'src', 'index.ts'))
      const from = `from '${scope}${section.package}'`
      const text = [
        header,
        `// A star would hide from readers and tools which values there are.\n` +
          `export { ${values.join(', ')} } ${from}\nexport type * ${from}`,
      ].join('\n\n')
      return [`${section.package}.gen.ts`, text]
    }),
  )
}

/** Names of what a module exports besides types. */
function readExportedValues(path: string): readonly string[] {
  const { module, errors } = parseSync(path, readFileSync(path, 'utf8'))
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`)
  return module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ isType }) => !isType)
    .map(({ exportName: { name } }) => {
      if (name === null) throw new Error(`${path} exports values with a star: name them.`)
      return name
    })
    .toSorted()
}

/** The meta package's manifest with an entry per service; the other entries stay. */
export function withSubpaths(manifest: JsonFile, services: readonly Section[]): JsonFile {
  const { exports = {}, publishConfig = {} } = manifest
  return {
    ...manifest,
    exports: replaceSubpaths(exports, services, true),
    publishConfig: {
      ...publishConfig,
      exports: replaceSubpaths(publishConfig.exports ?? {}, services, false),
    },
  }
}

/** @param withSources - Inside the workspace packages see each other's sources; what is published does not have them. */
function replaceSubpaths(
  entries: PackageEntries,
  services: readonly Section[],
  withSources: boolean,
): PackageEntries {
  const { './package.json': manifest = './package.json', ...others } = entries
  const kept = Object.entries(others).filter(([, target]) => !isServiceEntry(target))
  const generated = services.map(({ package: name }) => [
    `./${name}`,
    {
      ...(withSources ? { '@cloudconnexa/source': `./src/${subpathsFolder}/${name}.gen.ts` } : {}),
      types: `${builtFolder}${name}.d.ts`,
      default: `${builtFolder}${name}.js`,
    },
  ])
  return Object.fromEntries([...kept, ...generated, ['./package.json', manifest]])
}

const builtFolder = `./dist/${subpathsFolder}/`

function isServiceEntry(target: unknown): boolean {
  return JSON.stringify(target).includes(`"${builtFolder}`)
}

/** The build settings of the meta package: what its manifest offers inside the workspace. */
export function createClientBuildText({ exports = {} }: JsonFile): string {
  const sources = Object.values(exports).flatMap((target) =>
    typeof target === 'object' ? [[target.default, target['@cloudconnexa/source']] as const] : [],
  )
  const entries = sources.map(([built = '', source = '']) => {
    const name = built.replace('./dist/', '').replace('.js', '')
    return `'${name}': '${source.replace('./', '')}'`
  })
  return `
// Generated from the exports in package.json by \`npm run generate\`.
import type { UserConfig } from 'tsdown'
import { publishedPackage } from '../../tools/tsdown.ts'

const config: UserConfig = publishedPackage({ ${entries.join(', ')} })
export default config
`
}
