import { join, posix } from 'node:path'
import { type ExportTarget, type Manifest, listPublishedPackages } from '../../tools/shared/repository.ts'

/** A module that users import. */
export interface PublicModule {
  /** As it is written in an import, such as `@cloudconnexa/users/models`. */
  readonly name: string
  /** Its source file. */
  readonly file: string
  /** The same, as seen from the name of the package: `@cloudconnexa/users/src/index.ts`. */
  readonly source: string
  readonly summary: string
}

// What passes names of others on comes after them: a name is documented where it is first met.
const first = ['errors', 'core', 'auth']
const last = ['emulator', 'testing', 'client']

/** All modules that the packages of the repository offer, each after those whose names it passes on. */
export function publicModules(root: string): readonly PublicModule[] {
  const rank = (directory: string): number =>
    first.includes(directory) ? first.indexOf(directory) - first.length : last.indexOf(directory) + 1
  return listPublishedPackages(join(root, 'packages'))
    .toSorted((one, other) => rank(one.directory) - rank(other.directory))
    .flatMap(({ folder, manifest }) =>
      Object.entries(subpaths(manifest.exports)).flatMap(([subpath, target]) => {
        const file = findSource(target)
        return file === undefined
          ? []
          : [
              {
                name: posix.join(manifest.name, subpath),
                file: join(folder, file),
                source: posix.join(manifest.name, file),
                summary: describeModule(manifest, subpath),
              },
            ]
      }),
    )
}

function describeModule({ name, description = '' }: Manifest, subpath: string): string {
  if (subpath === '.') return description
  return subpath === './models'
    ? `Models of ${name}, with the schemas that check them.`
    : `A part of ${name} that is imported by itself.`
}

function subpaths(target: ExportTarget | undefined): Readonly<Record<string, ExportTarget>> {
  return target === null || typeof target !== 'object' ? {} : target
}

function findSource(target: ExportTarget): string | undefined {
  const source = target === null || typeof target !== 'object' ? undefined : target['@cloudconnexa/source']
  return typeof source === 'string' ? source : undefined
}

/** Names of the modules as readers look for them: the client, what it is made of, the services, then the tools. */
export function modulesForReaders(modules: readonly PublicModule[]): readonly string[] {
  const order = ['client', 'core', 'auth', 'errors', '', 'emulator', 'testing']
  const rank = ({ name }: PublicModule): number => {
    const [, directory = ''] = name.split('/')
    return order.includes(directory) ? order.indexOf(directory) : order.indexOf('')
  }
  return modules.toSorted((one, other) => rank(one) - rank(other)).map(({ name }) => name)
}
