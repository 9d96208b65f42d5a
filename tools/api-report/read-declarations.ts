import { readFileSync } from 'node:fs'
import {
  type Comment,
  type Declaration,
  type ModuleExportName,
  parseSync,
  type Span,
  Visitor,
} from 'oxc-parser'

/** A name of another module; `*` is the module as a whole. */
interface Reference {
  readonly module: string
  readonly name: string
}

/** What is declared under a name, overloads together. */
export interface DeclaredName {
  /** `class`, `interface`, `type`, `const`, `function`, `namespace` or `enum`. */
  readonly kind: string
  /** Without comments, `export` and `declare`. */
  readonly text: string
  /** Names of types that it names. */
  readonly mentions: readonly string[]
}

/** An exported name: of this file, or of another module. */
interface ExportedName {
  readonly target: string | Reference
  readonly isType: boolean
}

/** What a bundle of declarations says of names. */
export interface Declarations {
  readonly declared: ReadonlyMap<string, DeclaredName>
  readonly imported: ReadonlyMap<string, Reference>
  readonly exported: ReadonlyMap<string, ExportedName>
  /** Modules whose exports are all exported here. */
  readonly stars: readonly string[]
}

/** @throws {SyntaxError} when the file is not TypeScript. */
export function readDeclarations(path: string): Declarations {
  const text = readFileSync(path, 'utf8')
  const { program, comments, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`)
  const mentions = findMentions(program)
  const declared = new Map<string, DeclaredName>()
  const imported = new Map<string, Reference>()
  const exported = new Map<string, ExportedName>()
  const stars: string[] = []
  const declare = (declaration: Declaration, statement: Span): void => {
    for (const [name, kind] of readNames(declaration)) {
      const own = mentions.filter(({ start }) => start >= statement.start && start < statement.end)
      const before = declared.get(name)
      const found = cleanText(text, statement, comments)
      declared.set(name, {
        kind,
        text: before === undefined ? found : `${before.text}\n${found}`,
        mentions: [...(before?.mentions ?? []), ...own.map((mention) => mention.name)],
      })
    }
  }
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        const name = specifier.type === 'ImportSpecifier' ? getText(specifier.imported) : '*'
        imported.set(specifier.local.name, { module: statement.source.value, name })
      }
    } else if (statement.type === 'ExportAllDeclaration') {
      stars.push(statement.source.value)
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) {
        declare(statement.declaration, statement)
        for (const [name] of readNames(statement.declaration))
          exported.set(name, { target: name, isType: false })
      }
      for (const { local, exported: outside, exportKind } of statement.specifiers) {
        const name = getText(local)
        const target = statement.source ? { module: statement.source.value, name } : name
        const isType = exportKind === 'type' || statement.exportKind === 'type'
        exported.set(getText(outside), { target, isType })
      }
    } else if ('declare' in statement) {
      declare(statement, statement)
    }
  }
  return { declared, imported, exported, stars }
}

function readNames(declaration: Declaration): readonly (readonly [name: string, kind: string])[] {
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) =>
      id.type === 'Identifier' ? [[id.name, declaration.kind] as const] : [],
    )
  const kind = kinds[declaration.type]
  if (kind === undefined || !('id' in declaration) || declaration.id?.type !== 'Identifier') return []
  return [[declaration.id.name, kind]]
}

const kinds: Partial<Readonly<Record<Declaration['type'], string>>> = {
  ClassDeclaration: 'class',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
  TSEnumDeclaration: 'enum',
  TSModuleDeclaration: 'namespace',
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
}

function findMentions(
  program: ReturnType<typeof parseSync>['program'],
): readonly { readonly start: number; readonly name: string }[] {
  const found: { readonly start: number; readonly name: string }[] = []
  const add = (node: Span & { readonly type: string }): void => {
    let first: unknown = node
    // Of `service.types.Page` the first name is the one that this file knows.
    while (typeof first === 'object' && first !== null && 'left' in first) first = first.left
    if (typeof first === 'object' && first !== null && 'name' in first)
      found.push({ start: node.start, name: String(first.name) })
  }
  new Visitor({
    TSTypeReference: ({ typeName }) => add(typeName),
    TSTypeQuery: ({ exprName }) => add(exprName),
    TSInterfaceHeritage: ({ expression }) => add(expression),
    TSClassImplements: ({ expression }) => add(expression),
    ClassDeclaration: ({ superClass }) => {
      if (superClass !== null) add(superClass)
    },
  }).visit(program)
  return found
}

function cleanText(text: string, { start, end }: Span, comments: readonly Comment[]): string {
  let clean = ''
  let position = start
  for (const comment of comments) {
    if (comment.start < start || comment.end > end) continue
    clean += text.slice(position, comment.start)
    position = comment.end
  }
  clean += text.slice(position, end)
  return (
    clean
      .replace(/^(?:export |declare )+/, '')
      // Lines that held comments.
      .replaceAll(/\n\s*(?=\n)/g, '')
      // The bundler numbers names that it imports twice.
      .replaceAll(/\b([A-Za-z_]\w*)\$\d+\b/g, '$1')
  )
}

function getText(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name
}
