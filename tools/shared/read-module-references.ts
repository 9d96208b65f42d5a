import { type Expression, parseSync, Visitor } from 'oxc-parser'

/** `require`, and what the build of a program puts in its place and in that of `import()`. */
const loaders: readonly string[] = ['require', 'requireFile', 'importPackage']

/**
 * What a module names in imports: static and dynamic imports, re-exports, types (`import('x').Y`), `require`, and files
 * (`new URL('./x', import.meta.url)`). Names that are put together while the program runs are not seen.
 */
export function readModuleReferences(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`)
  const found = new Set<string>()
  const add = (expression: Expression | null | undefined): void => {
    const name = expression == null ? undefined : readLiteral(expression)
    if (name !== undefined) found.add(name)
  }
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type !== 'Identifier' || !loaders.includes(callee.name)) return
      if (first !== undefined && first.type !== 'SpreadElement') add(first)
    },
    NewExpression: ({ callee, arguments: [first, base] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || base?.type !== 'MemberExpression') return
      if (base.object.type === 'MetaProperty' && first !== undefined && first.type !== 'SpreadElement')
        add(first)
    },
  }).visit(program)
  return [...found]
}

function readLiteral(expression: Expression): string | undefined {
  if (expression.type === 'Literal')
    return typeof expression.value === 'string' ? expression.value : undefined
  const [quasi] =
    expression.type === 'TemplateLiteral' && expression.expressions.length === 0 ? expression.quasis : []
  return quasi?.value.cooked ?? undefined
}
