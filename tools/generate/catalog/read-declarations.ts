import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Class,
  type Comment,
  type Function as FunctionNode,
  parseSync,
  type Statement,
  type TSInterfaceDeclaration,
  type TSMethodSignature,
  type TSTypeParameterDeclaration,
} from 'oxc-parser'
import type { Declaration, Declarations, WrittenMethod, WrittenParameter } from './declarations.ts'
import { readSignatures, readType, type SourceReader } from './read-type.ts'

type Parameters = FunctionNode['params']

/**
 * Reads the classes, interfaces and types of some files and folders; of a folder, of the files right in it.
 *
 * @throws {SyntaxError} when a file cannot be parsed.
 */
export function readDeclarations(paths: readonly string[]): Declarations {
  const files = paths.flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path)
          .filter((name) => name.endsWith('.ts') && name !== 'operations.gen.ts')
          .map((name) => join(path, name)),
  )
  const declarations = files.toSorted().flatMap((path) => readFile(path))
  return new Map(declarations.map((declaration) => [declaration.name, declaration]))
}

function readFile(path: string): readonly Declaration[] {
  const text = readFileSync(path, 'utf8')
  const { program, comments, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`)
  const source: SourceReader = {
    read: ({ start, end }) => text.slice(start, end),
    findComment: ({ start }) => findComment(comments, text, start),
  }
  return program.body.flatMap((statement) => readStatement(statement, source))
}

/** The doc comment that ends right before a place. */
function findComment(comments: readonly Comment[], text: string, start: number): string | undefined {
  const comment = comments.findLast(({ end }) => end <= start)
  if (comment === undefined || !comment.value.startsWith('*')) return undefined
  if (text.slice(comment.end, start).trim() !== '') return undefined
  return comment.value
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
}

function readStatement(statement: Statement, source: SourceReader): readonly Declaration[] {
  const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (node?.type === 'ClassDeclaration') return readClass(node, source)
  if (node?.type === 'TSInterfaceDeclaration') return [readInterface(node, source)]
  if (node?.type !== 'TSTypeAliasDeclaration') return []
  return [
    {
      name: node.id.name,
      typeParameters: readTypeParameters(node.typeParameters),
      parents: [],
      properties: [],
      methods: [],
      alias: readType(node.typeAnnotation, source),
    },
  ]
}

function readClass(node: Class, source: SourceReader): readonly Declaration[] {
  if (node.id === null) return []
  const members = node.body.body.filter(
    (member) => !('accessibility' in member) || (member.accessibility ?? 'public') === 'public',
  )
  return [
    {
      name: node.id.name,
      typeParameters: readTypeParameters(node.typeParameters),
      parents:
        node.superClass?.type === 'Identifier'
          ? [{ is: 'name', name: node.superClass.name, arguments: [] }]
          : [],
      properties: members.flatMap((member) =>
        member.type === 'PropertyDefinition' &&
        member.key.type === 'Identifier' &&
        member.typeAnnotation !== null &&
        member.typeAnnotation !== undefined
          ? [
              {
                name: member.key.name,
                type: readType(member.typeAnnotation.typeAnnotation, source),
                isOptional: false,
                comment: source.findComment(member),
              },
            ]
          : [],
      ),
      methods: members.flatMap((member) =>
        member.type === 'MethodDefinition' && member.kind === 'method' && member.key.type === 'Identifier'
          ? [readMethod(member.key.name, member, member.value, source)]
          : [],
      ),
    },
  ]
}

function readInterface(node: TSInterfaceDeclaration, source: SourceReader): Declaration {
  return {
    name: node.id.name,
    typeParameters: readTypeParameters(node.typeParameters),
    parents: node.extends.flatMap(({ expression, typeArguments }) =>
      expression.type === 'Identifier'
        ? [
            {
              is: 'name' as const,
              name: expression.name,
              arguments: (typeArguments?.params ?? []).map((one) => readType(one, source)),
            },
          ]
        : [],
    ),
    properties: readSignatures(node.body.body, source),
    methods: node.body.body.flatMap((member) =>
      member.type === 'TSMethodSignature' && member.key.type === 'Identifier'
        ? [readMethod(member.key.name, member, member, source)]
        : [],
    ),
  }
}

function readMethod(
  name: string,
  place: { readonly start: number },
  { params, returnType }: Pick<FunctionNode | TSMethodSignature, 'params' | 'returnType'>,
  source: SourceReader,
): WrittenMethod {
  return {
    name,
    parameters: readParameters(params, source),
    returns:
      returnType === null || returnType === undefined
        ? { is: 'other', text: 'a result without a type' }
        : readType(returnType.typeAnnotation, source),
    comment: source.findComment(place),
  }
}

function readParameters(parameters: Parameters, source: SourceReader): readonly WrittenParameter[] {
  return parameters.map((parameter) => {
    if (parameter.type !== 'Identifier' || !parameter.typeAnnotation)
      return {
        name: source.read(parameter),
        isOptional: false,
        type: { is: 'other', text: source.read(parameter) },
      }
    return {
      name: parameter.name,
      isOptional: parameter.optional ?? false,
      type: readType(parameter.typeAnnotation.typeAnnotation, source),
    }
  })
}

function readTypeParameters(declared: TSTypeParameterDeclaration | null | undefined): readonly string[] {
  return (declared?.params ?? []).map(({ name }) => name.name)
}
