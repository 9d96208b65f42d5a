import { type DeclarationReflection, type ProjectReflection, ReferenceType } from 'typedoc'

/** The services that packages define, by their names on the client. */
export function findServices(project: ProjectReflection): ReadonlyMap<string, DeclarationReflection> {
  const services = new Map<string, DeclarationReflection>()
  for (const reflection of Object.values(project.reflections)) {
    if (!reflection.isDeclaration() || !(reflection.type instanceof ReferenceType)) continue
    const service = reflection.type.typeArguments?.[0]
    if (reflection.type.name !== 'ServiceDefinition' || !(service instanceof ReferenceType)) continue
    const target = service.reflection
    if (target?.isDeclaration() === true) services.set(reflection.name, target)
  }
  return services
}
