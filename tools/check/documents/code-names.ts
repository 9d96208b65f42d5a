import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { filesBelow } from '../repository.ts'

/** What the code of a workspace declares. */
export interface CodeNames {
  /** Names of declarations, members, parameters and properties. */
  readonly declared: ReadonlySet<string>
  /** Texts, such as error codes and operation ids. */
  readonly texts: ReadonlySet<string>
}

const folders = ['packages', 'tools', 'examples']
const notSources: ReadonlySet<string> = new Set(['node_modules', 'dist', 'test', 'fixtures', 'documents'])

/** Reads the sources of all packages, tools and examples. */
export function codeNames(root: string): CodeNames {
  const declared = new Set<string>()
  const texts = new Set<string>(builtinModules)
  const paths = folders
    .flatMap((folder) => filesBelow(join(root, folder), notSources))
    .filter((path) => /\.m?ts$/.test(path))
  for (const path of paths) collect(path, declared, texts)
  return { declared, texts }
}

function collect(path: string, declared: Set<string>, texts: Set<string>): void {
  const add = (node: { readonly type: string } | null | undefined): void => {
    if (node != null && node.type === 'Identifier' && 'name' in node) declared.add(String(node.name))
  }
  new Visitor({
    FunctionDeclaration: ({ id }) => add(id),
    ClassDeclaration: ({ id }) => add(id),
    VariableDeclarator: ({ id }) => add(id),
    TSInterfaceDeclaration: ({ id }) => add(id),
    TSTypeAliasDeclaration: ({ id }) => add(id),
    MethodDefinition: ({ key }) => add(key),
    PropertyDefinition: ({ key }) => add(key),
    TSPropertySignature: ({ key }) => add(key),
    TSMethodSignature: ({ key }) => add(key),
    Property: ({ key }) => add(key),
    Literal: ({ value }) => {
      if (typeof value === 'string') texts.add(value)
    },
  }).visit(parseSync(path, readFileSync(path, 'utf8')).program)
}
