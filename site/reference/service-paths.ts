import { type DeclarationReflection, type ProjectReflection, ReferenceType, ReflectionKind } from 'typedoc'

/** What is reached by an expression such as `client.networks.connectors`. */
export interface ServicePath {
  readonly path: string
  readonly service: DeclarationReflection
}

const clientClass = 'CloudConnexaClient'

/**
 * Finds what the properties of the client lead to, and theirs: each service with the expression that programs write for it.
 *
 * @throws {Error} when the client is not there, or a service is reached in two ways: its page could have one title only.
 */
export function findServicePaths(project: ProjectReflection): readonly ServicePath[] {
  const client = project
    .getReflectionsByKind(ReflectionKind.Class)
    .find((reflection) => reflection.name === clientClass)
  if (client === undefined || !client.isDeclaration()) throw new Error(`${clientClass} is not exported`)
  const found = listServices(client, 'client')
  const seen = new Set<DeclarationReflection>()
  for (const { path, service } of found) {
    if (seen.has(service)) throw new Error(`${service.name} is reached as ${path} and in another way`)
    seen.add(service)
  }
  return found
}

function listServices(holder: DeclarationReflection, path: string): readonly ServicePath[] {
  return (holder.children ?? []).flatMap((property) => {
    if (!property.kindOf(ReflectionKind.Property) || !(property.type instanceof ReferenceType)) return []
    const service = property.type.reflection
    if (service?.isDeclaration() !== true || !hasMembers(service)) return []
    const own = { path: `${path}.${property.name}`, service }
    return [own, ...listServices(service, own.path)]
  })
}

function hasMembers(reflection: DeclarationReflection): boolean {
  return reflection.kindOf([ReflectionKind.Class, ReflectionKind.Interface])
}
