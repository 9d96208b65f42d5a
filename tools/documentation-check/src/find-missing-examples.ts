import { type DeclarationReflection, type ProjectReflection, ReferenceType, ReflectionKind } from 'typedoc'
import { findServices } from './find-services.ts'

/** Finds methods of services, and of what their properties lead to, whose comments show no call. */
export function findMissingExamples(project: ProjectReflection): readonly string[] {
  return [...findServices(project)].flatMap(([name, service]) => listMethodsWithoutExample(service, name))
}

function listMethodsWithoutExample(service: DeclarationReflection, path: string): readonly string[] {
  return (service.children ?? []).flatMap((member) => {
    const own = `${path}.${member.name}`
    if (member.kindOf(ReflectionKind.Method)) {
      const hasExample = member.signatures?.some(({ comment }) => comment?.getTag('@example') !== undefined)
      return hasExample === true ? [] : [`${own} has no @example in its comment`]
    }
    const target = member.type instanceof ReferenceType ? member.type.reflection : undefined
    return target?.isDeclaration() === true ? listMethodsWithoutExample(target, own) : []
  })
}
