import { type Document, inlineCode } from './markdown.ts'

const called = /\bclient((?:\.\w+)+)\(/g

/** Methods of the client that a document names, in backticks and tables, and that no client has. */
export function clientMethodProblems(
  { path, text }: Document,
  client: object,
): { problems: string[]; methods: number } {
  let methods = 0
  const problems = inlineCode(text).flatMap((code) =>
    [...code.text.matchAll(called)].flatMap(([, way = '']) => {
      methods += 1
      return hasMethod(client, way.slice(1).split('.'))
        ? []
        : [`${path}:${code.line} names client${way}(), which no client has`]
    }),
  )
  return { problems, methods }
}

/** Rows of tables headed "Go" or "Python" and "here" that name no method of the client: guides to migration promise one for every row. */
export function unmappedRows({ path, text }: Document): { problems: string[]; rows: number } {
  let rows = 0
  const problems: string[] = []
  for (const [table] of text.matchAll(/^\| (?:Go|Python) +\| here +\|\n(?:\|[^\n]*\n)*/gm)) {
    for (const row of table.trimEnd().split('\n').slice(2)) {
      rows += 1
      if (!/`(?:await )?client\.[\w.]+\(/.test(row)) problems.push(`${path} maps nothing: ${row}`)
    }
  }
  return { problems, rows }
}

/** What comes back from a call cannot be followed: the first function on the way decides. */
function hasMethod(client: object, way: readonly string[]): boolean {
  let value: unknown = client
  for (const name of way) {
    if (typeof value !== 'object' || value === null) return false
    value = Reflect.get(value, name)
  }
  return typeof value === 'function'
}
