import { readFileSync } from 'node:fs'
import { type Comment, type Declaration, type ModuleExportName, parseSync } from 'oxc-parser'
import { basesOf, type DocReader, type Member, membersOf, typeNames } from './declared-members.ts'

/** A name of another module. */
export interface Reference {
  readonly module: string
  readonly name: string
}

/** What is declared under a name, all its declarations together. */
export interface DeclaredName {
  /** Text of the first doc comment that stands before one of them. */
  readonly doc: string | undefined
  /** Public members of a class or interface. */
  readonly members: readonly Member[]
  /** Classes and interfaces that it extends or implements. */
  readonly bases: readonly string[]
  /** Name of a constant's type and of the type's arguments. */
  readonly types: readonly string[]
}

/** What a declaration file says of names. */
export interface DeclarationFile {
  /** Names declared here. */
  readonly declared: ReadonlyMap<string, DeclaredName>
  readonly imported: ReadonlyMap<string, Reference>
  /** Exported names: of a local name, or of another module. */
  readonly exported: ReadonlyMap<string, string | Reference>
  /** Modules whose exports are all exported here. */
  readonly passedOn: readonly string[]
}

/** Reads a declaration file. */
export function readDeclarationFile(path: string): DeclarationFile {
  const text = readFileSync(path, 'utf8')
  const { program, comments } = parseSync(path, text)
  const docOf = docReader(text, comments)
  const declared = new Map<string, DeclaredName>()
  const imported = new Map<string, Reference>()
  const exported = new Map<string, string | Reference>()
  const passedOn: string[] = []
  const declare = (declaration: Declaration, doc: string | undefined): string[] => {
    const found = declaredNames(declaration, doc, docOf)
    for (const [name, more] of found) declared.set(name, together(declared.get(name), more))
    return found.map(([name]) => name)
  }

  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        if (specifier.type === 'ImportDefaultSpecifier') continue
        const name = specifier.type === 'ImportSpecifier' ? exportName(specifier.imported) : '*'
        const reference = { module: statement.source.value, name }
        imported.set(specifier.local.name, reference)
      }
    } else if (statement.type === 'ExportAllDeclaration') {
      passedOn.push(statement.source.value)
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) {
        for (const name of declare(statement.declaration, docOf(statement))) exported.set(name, name)
      }
      for (const { local, exported: outside } of statement.specifiers) {
        const name = exportName(local)
        exported.set(exportName(outside), statement.source ? { module: statement.source.value, name } : name)
      }
    } else if ('declare' in statement) {
      declare(statement, docOf(statement))
    }
  }
  return { declared, imported, exported, passedOn }
}

function docReader(text: string, comments: readonly Comment[]): DocReader {
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
  return ({ start }) =>
    docs.findLast(({ end }) => end <= start && text.slice(end, start).trim() === '')?.value.slice(1)
}

function declaredNames(
  declaration: Declaration,
  doc: string | undefined,
  docOf: DocReader,
): (readonly [string, DeclaredName])[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) =>
      id.type === 'Identifier'
        ? [[id.name, { doc, members: [], bases: [], types: typeNames(id.typeAnnotation) }]]
        : [],
    )
  }
  if (!('id' in declaration) || declaration.id?.type !== 'Identifier') return []
  const members = membersOf(declaration, docOf)
  return [[declaration.id.name, { doc, members, bases: basesOf(declaration), types: [] }]]
}

function together(one: DeclaredName | undefined, more: DeclaredName): DeclaredName {
  if (one === undefined) return more
  return {
    doc: one.doc ?? more.doc,
    members: [...one.members, ...more.members],
    bases: [...one.bases, ...more.bases],
    types: one.types,
  }
}

function exportName(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name
}
