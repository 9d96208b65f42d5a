import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository.ts'
import type { Member } from './declared-members.ts'
import type { Declared, Documentation } from './documentation.ts'

/** An operation of the API, and the method that carries it out. */
export interface NamedOperation {
  readonly id: string
  /** Name of the service, such as `networks`. */
  readonly service: string
  /** The method below the service, such as `connectors.ipsec.start`. */
  readonly method: string
  readonly verb: string
  /** Path below `/api/v1`. */
  readonly path: string
  /** First API version that has it. */
  readonly since: string
}

/**
 * Operations whose method does not say in its doc comment what it sends: "API 1.0, `listNetworks`, GET /networks". Where the
 * class of the method is shared, as that of the settings, the property that holds it may say so instead, for two
 * operations at once: "API 1.0, `getSnat` and `setSnat`, GET and PUT /settings/wpc/snat".
 */
export function operationLineProblems(
  documentation: Documentation,
  entry: string,
  operations: readonly NamedOperation[],
): string[] {
  return documentation.namesOf(entry).flatMap((name) => {
    const service = serviceOf(documentation, documentation.ownExport(entry, name))
    if (service === undefined) return []
    return operations
      .filter((operation) => operation.service === name)
      .flatMap((operation) => {
        const comments = commentsOnTheWay(documentation, service, operation.method.split('.'))
        const method = `${name}.${operation.method}`
        if (comments === undefined) return [`${method} (${operation.id}) is not in the declarations`]
        return comments.some((comment) => namesOperation(comment, operation))
          ? []
          : [`${method} does not say "${lineOf(operation)}" in its doc comment`]
      })
  })
}

/** The operations of the OpenAPI document with the names that `spec/names.json` gives them. */
export function namedOperations(folder: string = join(root, 'spec')): NamedOperation[] {
  // Both files have a check of their own (check:spec), which would fail before a cast here does harm.
  const names = readJson(join(folder, 'names.json')) as Readonly<
    Record<string, { readonly service: string; readonly method: string }>
  >
  const { paths } = readJson(join(folder, 'cloudconnexa-1.2.3.openapi.json')) as {
    readonly paths: Readonly<
      Record<string, Readonly<Record<string, { readonly operationId?: string; readonly 'x-since'?: string }>>>
    >
  }
  return Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { operationId: id, 'x-since': since = '1.0' }]) => {
      const name = id === undefined ? undefined : names[id]
      if (id === undefined || name === undefined) return []
      const { service, method } = name
      const shortPath = path.replace(/^\/api\/v1/, '')
      return [{ id, service, method, verb: verb.toUpperCase(), path: shortPath, since }]
    }),
  )
}

/** The declarations of a member, and the file that they stand in. */
interface FoundMembers {
  readonly members: readonly Member[]
  readonly path: string
}

/** The class of a service, if that is what an exported constant defines. */
function serviceOf(
  documentation: Documentation,
  constant: Declared | 'elsewhere' | undefined,
): Declared | undefined {
  if (constant === undefined || constant === 'elsewhere') return undefined
  const [type, service] = constant.types
  return type === 'ServiceDefinition' && service !== undefined
    ? documentation.inFile(constant.path, service)
    : undefined
}

/** Doc comments of the properties and the method that a name such as `connectors.ipsec.start` passes. */
function commentsOnTheWay(
  documentation: Documentation,
  start: Declared,
  steps: readonly string[],
): string[] | undefined {
  const comments: string[] = []
  let place: Declared | undefined = start
  for (const step of steps) {
    const found: FoundMembers | undefined = place && membersNamed(documentation, place, step)
    if (found === undefined) return undefined
    comments.push(...found.members.flatMap(({ doc }) => doc ?? []))
    const type: string | undefined = found.members[0]?.types[0]
    place = type === undefined ? undefined : documentation.inFile(found.path, type)
  }
  return comments
}

/** Members of this name, of the class itself or of the next class above it that has them. */
function membersNamed(documentation: Documentation, place: Declared, name: string): FoundMembers | undefined {
  const members = place.members.filter((member) => member.name === name)
  if (members.length > 0) return { members, path: place.path }
  for (const base of place.bases) {
    const above = documentation.inFile(place.path, base)
    const found = above && membersNamed(documentation, above, name)
    if (found !== undefined) return found
  }
  return undefined
}

const verb = '(?:GET|PUT|POST|DELETE)'
const linePattern = new RegExp(
  `API (?<since>[\\d.]+), (?<ids>\`\\w+\`(?: and \`\\w+\`)*), (?<verbs>${verb}(?: and ${verb})*) (?<path>/[\\w/{}-]*)`,
  'g',
)

function namesOperation(comment: string, { id, verb: wanted, path, since }: NamedOperation): boolean {
  const text = comment.replaceAll(/\s*\n\s*\*?\s*/g, ' ')
  return [...text.matchAll(linePattern)].some(({ groups = {} }) => {
    const place = groups['ids']?.split(' and ').indexOf(`\`${id}\``) ?? -1
    const verbs = groups['verbs']?.split(' and ') ?? []
    return groups['since'] === since && groups['path'] === path && verbs[place] === wanted
  })
}

function lineOf({ id, verb: wanted, path, since }: NamedOperation): string {
  return `API ${since}, \`${id}\`, ${wanted} ${path}`
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
