import type {
  Class,
  ClassElement,
  Declaration,
  PropertyKey,
  Span,
  TSInterfaceDeclaration,
  TSSignature,
  TSTypeAnnotation,
} from 'oxc-parser'

/** A public member of a class or interface. */
export interface Member {
  /** Its name; members whose key is a well-known symbol are called such as `Symbol.asyncDispose`. */
  readonly name: string
  /** Text of its doc comment. */
  readonly doc: string | undefined
  /** Name of its type and of the type's arguments, where it has a name: `Setting<Zones>` is both. */
  readonly types: readonly string[]
}

/** Reads the doc comment that stands right before a piece of text. */
export type DocReader = (piece: Span) => string | undefined

/** Public members of a class or interface; constructors, index and call signatures are none. */
export function membersOf(declaration: Declaration, docOf: DocReader): Member[] {
  if (!isClassOrInterface(declaration)) return []
  const elements: readonly (ClassElement | TSSignature)[] = declaration.body.body
  return elements.flatMap((element) => {
    if (!('key' in element) || isHidden(element)) return []
    const name = keyName(element.key)
    const annotation = 'typeAnnotation' in element ? element.typeAnnotation : undefined
    return name === undefined ? [] : [{ name, doc: docOf(element), types: typeNames(annotation) }]
  })
}

/** Names of the classes and interfaces that a class or interface extends or implements. */
export function basesOf(declaration: Declaration): string[] {
  if (!isClassOrInterface(declaration)) return []
  const heritage =
    declaration.type === 'TSInterfaceDeclaration'
      ? declaration.extends
      : [{ expression: declaration.superClass }, ...(declaration.implements ?? [])]
  return heritage.flatMap(({ expression }) => (expression?.type === 'Identifier' ? [expression.name] : []))
}

/** Name of a type and of its arguments; empty where it has none. */
export function typeNames(annotation: TSTypeAnnotation | null | undefined): string[] {
  const type = annotation?.typeAnnotation
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return []
  const parameters = type.typeArguments?.params ?? []
  const named = parameters.flatMap((parameter) =>
    parameter.type === 'TSTypeReference' && parameter.typeName.type === 'Identifier'
      ? [parameter.typeName.name]
      : [],
  )
  return [type.typeName.name, ...named]
}

function isClassOrInterface(declaration: Declaration): declaration is Class | TSInterfaceDeclaration {
  return declaration.type === 'ClassDeclaration' || declaration.type === 'TSInterfaceDeclaration'
}

function isHidden(element: ClassElement | TSSignature): boolean {
  if ('kind' in element && element.kind === 'constructor') return true
  return 'accessibility' in element && (element.accessibility ?? 'public') !== 'public'
}

function keyName(key: PropertyKey): string | undefined {
  if (key.type === 'Identifier') return key.name
  if (key.type === 'Literal') return String(key.value)
  const isSymbol =
    key.type === 'MemberExpression' && key.object.type === 'Identifier' && key.object.name === 'Symbol'
  return isSymbol && key.property.type === 'Identifier' ? `Symbol.${key.property.name}` : undefined
}
