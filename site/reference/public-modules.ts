import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { listEntries, listPublishedPackages, type Manifest, scope } from '../../tools/shared/repository.ts'

/** A module that users import. */
export interface PublicModule {
  /** As it is written in an import, such as `@cloudconnexa/users/models`. */
  readonly name: string
  /** Its source file. */
  readonly file: string
  /** The same, as seen from the name of the package: `@cloudconnexa/users/src/index.ts`. */
  readonly source: string
  readonly summary: string
  /** The package that it belongs to. */
  readonly package: string
  readonly group: PackageGroup
}

/** The packages as readers look for them, in this order. */
export const packageGroups = [
  'Client',
  'Services',
  'Foundation',
  'Workflows',
  'Fleets and monitoring',
  'Tools',
] as const
/** What a package is for. */
export type PackageGroup = (typeof packageGroups)[number]

// What passes names of others on comes after them: a name is documented where it is first met.
const first = ['errors', 'core', 'auth']
const last = ['emulator', 'testing', 'client']
const workflows = new Set(['configuration'])
const fleets = new Set(['sqlite', 'redis', 'opentelemetry', 'prometheus'])

/** All modules that the packages of the repository offer, each after those whose names it passes on. */
export function publicModules(root: string): readonly PublicModule[] {
  const rank = (directory: string): number =>
    first.includes(directory) ? first.indexOf(directory) - first.length : last.indexOf(directory) + 1
  return listPublishedPackages(join(root, 'packages'))
    .toSorted((one, other) => rank(one.directory) - rank(other.directory))
    .flatMap(({ directory, folder, manifest }) =>
      listEntries(manifest, '@cloudconnexa/source').map(({ name, subpath, file }) => ({
        name,
        file: join(folder, file),
        source: posix.join(manifest.name, file),
        summary: describeModule(manifest, subpath),
        package: manifest.name,
        group: getGroup(directory, folder),
      })),
    )
}

function getGroup(directory: string, folder: string): PackageGroup {
  if (directory === 'client') return 'Client'
  if (existsSync(join(folder, 'section.json'))) return 'Services'
  if (workflows.has(directory)) return 'Workflows'
  if (fleets.has(directory)) return 'Fleets and monitoring'
  return first.includes(directory) ? 'Foundation' : 'Tools'
}

function describeModule({ name, description = '' }: Manifest, subpath: string): string {
  if (subpath === '.') return description
  return subpath === './models'
    ? `Models of ${name}, with the schemas that check them.`
    : `A part of ${name} that is imported by itself.`
}

/** The modules in the order of {@link packageGroups}. */
export function sortForReaders(modules: readonly PublicModule[]): readonly PublicModule[] {
  const order = ['core', 'auth', 'errors']
  const rank = ({ group, package: name }: PublicModule): number =>
    packageGroups.indexOf(group) * 10 + order.indexOf(name.replace(scope, ''))
  return modules.toSorted((one, other) => rank(one) - rank(other))
}
