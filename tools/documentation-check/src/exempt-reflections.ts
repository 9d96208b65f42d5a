import { Comment, type ProjectReflection, type Reflection, ReflectionKind } from 'typedoc'

/**
 * Marks as documented what needs no comment: members of a type without a name, which the comment of what holds them
 * describes; inherited members, which are documented where they are declared; well-known symbols, whose meaning the language
 * says; and properties of which the API's documentation, to which their model links, says nothing.
 */
export function exemptReflections(project: ProjectReflection): void {
  for (const reflection of Object.values(project.reflections)) {
    if (reflection.hasComment() || !isExempt(reflection)) continue
    reflection.comment = new Comment([{ kind: 'text', text: 'Described elsewhere.' }])
  }
}

function isExempt(reflection: Reflection): boolean {
  return (
    reflection.parent?.kindOf(ReflectionKind.TypeLiteral) === true ||
    reflection.flags.isInherited ||
    reflection.name.startsWith('[') ||
    isModelProperty(reflection)
  )
}

function isModelProperty({ parent, kind }: Reflection): boolean {
  return kind === ReflectionKind.Property && parent?.comment?.getTag('@see')?.content.some(isAddress) === true
}

function isAddress({ text }: { readonly text: string }): boolean {
  return text.includes('https://')
}
