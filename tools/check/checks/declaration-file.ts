import { readFileSync } from 'node:fs'
import { type Declaration, type ModuleExportName, parseSync, type Span } from 'oxc-parser'

/** A name of another module. */
export interface Reference {
  readonly module: string
  readonly name: string
}

/** What a declaration file says of names. */
export interface DeclarationFile {
  /** Names declared here, and whether a doc comment stands before one of their declarations. */
  readonly declared: ReadonlyMap<string, boolean>
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
  const docEnds = comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ end }) => end)
  const isDocumented = ({ start }: Span): boolean =>
    docEnds.some((end) => end <= start && text.slice(end, start).trim() === '')

  const declared = new Map<string, boolean>()
  const imported = new Map<string, Reference>()
  const exported = new Map<string, string | Reference>()
  const passedOn: string[] = []
  const declare = (declaration: Declaration, statement: Span): string[] => {
    const names = namesOf(declaration)
    for (const name of names) declared.set(name, declared.get(name) === true || isDocumented(statement))
    return names
  }

  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        if (specifier.type !== 'ImportSpecifier') continue
        const reference = { module: statement.source.value, name: exportName(specifier.imported) }
        imported.set(specifier.local.name, reference)
      }
    } else if (statement.type === 'ExportAllDeclaration') {
      passedOn.push(statement.source.value)
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) {
        for (const name of declare(statement.declaration, statement)) exported.set(name, name)
      }
      for (const { local, exported: outside } of statement.specifiers) {
        const name = exportName(local)
        exported.set(exportName(outside), statement.source ? { module: statement.source.value, name } : name)
      }
    } else if ('declare' in statement) {
      declare(statement, statement)
    }
  }
  return { declared, imported, exported, passedOn }
}

function namesOf(declaration: Declaration): string[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : []
}

function exportName(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name
}
