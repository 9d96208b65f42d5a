import {
  type Comment,
  type CommentDisplayPart,
  CommentTag,
  type DeclarationReflection,
  type ProjectReflection,
  ReflectionKind,
} from 'typedoc'

/**
 * Names the class in every `@throws {NotFoundError} when …`, with a link to its page: TypeDoc keeps it apart and shows the rest
 * alone. All of a comment become one list.
 */
export function nameThrownErrors(project: ProjectReflection): void {
  const classes = new Map(
    project.getReflectionsByKind(ReflectionKind.Class).map((reflection) => [reflection.name, reflection]),
  )
  for (const reflection of Object.values(project.reflections)) {
    if (reflection.comment !== undefined) joinThrows(reflection.comment, classes)
  }
}

function joinThrows(comment: Comment, classes: ReadonlyMap<string, object>): void {
  const thrown = comment.blockTags.filter(({ tag }) => tag === '@throws')
  const [first] = thrown
  if (first === undefined) return
  const list = thrown.flatMap((tag): CommentDisplayPart[] => [
    { kind: 'text', text: '\n- ' },
    ...linkClass(/\w+/.exec(tag.typeAnnotation ?? '')?.[0], classes),
    ...tag.content.map((part) => ({ ...part, text: part.text.replaceAll(/\s+/g, ' ') })),
  ])
  const joined = new CommentTag('@throws', list)
  comment.blockTags = comment.blockTags.flatMap((tag) =>
    tag === first ? [joined] : thrown.includes(tag) ? [] : [tag],
  )
}

function linkClass(
  name: string | undefined,
  classes: ReadonlyMap<string, object>,
): readonly CommentDisplayPart[] {
  if (name === undefined) return []
  const target = classes.get(name)
  const link: CommentDisplayPart =
    target === undefined
      ? { kind: 'code', text: `\`${name}\`` }
      : // What is linked is a class of the same project.
        { kind: 'inline-tag', tag: '@link', text: name, target: target as DeclarationReflection }
  return [link, { kind: 'text', text: ' ' }]
}

const models = /\/src\/models\//

/** Puts services first in the lists of a package, and what only describes requests and responses apart. */
export function groupMembers(project: ProjectReflection, services: ReadonlySet<DeclarationReflection>): void {
  for (const reflection of Object.values(project.reflections)) {
    if (!reflection.isDeclaration() || reflection.parent?.kind !== ReflectionKind.Module) continue
    const path = project.getSymbolIdFromReflection(reflection)?.packagePath ?? ''
    const group = services.has(reflection)
      ? 'Services'
      : reflection.kindOf([ReflectionKind.Interface, ReflectionKind.TypeAlias]) && models.test(`/${path}`)
        ? 'Requests and responses'
        : undefined
    if (group !== undefined)
      reflection.comment?.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: group }]))
  }
}
