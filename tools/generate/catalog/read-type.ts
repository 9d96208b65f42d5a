import type { TSSignature, TSType } from 'oxc-parser'
import type { WrittenProperty, WrittenType } from './declarations.ts'

/** What a file says, by the place of a node in it. */
export interface SourceReader {
  /** The text of a node. */
  readonly read: (node: { readonly start: number; readonly end: number }) => string
  /** The doc comment before a node. */
  readonly findComment: (node: { readonly start: number }) => string | undefined
}

const keywords: Readonly<Partial<Record<TSType['type'], string>>> = {
  TSStringKeyword: 'string',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'boolean',
  TSUndefinedKeyword: 'undefined',
  TSVoidKeyword: 'void',
  TSUnknownKeyword: 'unknown',
}

/** Reads a type; what catalogs have no use for is `other`, with its text. */
export function readType(type: TSType, source: SourceReader): WrittenType {
  const keyword = keywords[type.type]
  if (keyword !== undefined) return { is: 'name', name: keyword, arguments: [] }
  const readAll = (types: readonly TSType[]): readonly WrittenType[] =>
    types.map((one) => readType(one, source))
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier')
    return { is: 'name', name: type.typeName.name, arguments: readAll(type.typeArguments?.params ?? []) }
  if (type.type === 'TSUnionType') return { is: 'union', members: readAll(type.types) }
  if (type.type === 'TSIntersectionType') return { is: 'intersection', members: readAll(type.types) }
  if (type.type === 'TSArrayType') return { is: 'array', items: readType(type.elementType, source) }
  if (type.type === 'TSParenthesizedType' || (type.type === 'TSTypeOperator' && type.operator === 'readonly'))
    return readType(type.typeAnnotation, source)
  if (type.type === 'TSTypeLiteral') return { is: 'object', properties: readSignatures(type.members, source) }
  if (type.type === 'TSFunctionType') return { is: 'function' }
  if (type.type === 'TSLiteralType' && type.literal.type === 'Literal') {
    const { value } = type.literal
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return { is: 'literal', value }
  }
  return { is: 'other', text: source.read(type) }
}

/** Reads the properties among the members of an interface or object type. */
export function readSignatures(
  members: readonly TSSignature[],
  source: SourceReader,
): readonly WrittenProperty[] {
  return members.flatMap((member) =>
    member.type === 'TSPropertySignature' &&
    member.key.type === 'Identifier' &&
    member.typeAnnotation !== null &&
    member.typeAnnotation !== undefined
      ? [
          {
            name: member.key.name,
            type: readType(member.typeAnnotation.typeAnnotation, source),
            isOptional: member.optional,
            comment: source.findComment(member),
          },
        ]
      : [],
  )
}
