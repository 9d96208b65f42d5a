import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import {
  type Document,
  parseMarkdown,
  readDocuments,
  readInlineCode,
  toPlainText,
} from '../../shared/markdown.ts'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'

const calledMethod = /\bclient((?:\.\w+)+)\(/g

/** Looks up the client's methods that documents name; the packages have to be built. */
export async function checkClientMethods(folder: string): Promise<Outcome> {
  // Built by now, which it was not when this file was loaded.
  const { CloudConnexaClient } = await import('@cloudconnexa/client')
  const client = new CloudConnexaClient()
  const documents = readDocuments(folder)
  const methods = documents.map((document) => findUnknownMethods(document, client))
  const tables = documents.map(findUnmappedRows)
  return toOutcome(
    [...methods, ...tables].flatMap(({ problems }) => problems),
    { note: `${countAll(methods)} methods, ${countAll(tables)} rows of migration` },
  )
}

interface Findings {
  readonly problems: readonly string[]
  /** How many were looked at. */
  readonly count: number
}

/** Finds methods of the client that a document names, in backticks and tables, and that no client has. */
export function findUnknownMethods({ path, text }: Document, client: object): Findings {
  const calls = readInlineCode(text).flatMap(({ text: code, line }) =>
    [...code.matchAll(calledMethod)].map(([, method = '']) => ({ method, line })),
  )
  return {
    count: calls.length,
    problems: calls
      .filter(({ method }) => !hasMethod(client, method.slice(1).split('.')))
      .map(({ method, line }) => `${path}:${line} names client${method}(), which no client has`),
  }
}

/**
 * Finds rows of tables headed "Go" or "Python" and "here" that name no method of the client: guides to migration promise one
 * for every row.
 */
export function findUnmappedRows({ path, text }: Document): Findings {
  const rows = readMigrationRows(parseMarkdown(text), text)
  return {
    count: rows.length,
    problems: rows
      .filter((row) => !/`(?:await )?client\.[\w.]+\(/.test(row))
      .map((row) => `${path} maps nothing: ${row}`),
  }
}

function readMigrationRows(tree: Root, markdown: string): readonly string[] {
  const rows: string[] = []
  visit(tree, 'table', ({ children: [head, ...body] }) => {
    const [first = '', second = ''] = (head?.children ?? []).map((cell) => toPlainText(cell))
    if (!['Go', 'Python'].includes(first) || second !== 'here') return
    rows.push(...body.map(({ position }) => markdown.slice(position?.start.offset, position?.end.offset)))
  })
  return rows
}

/** What a call returns cannot be followed: the first function on the path decides. */
function hasMethod(client: object, keys: readonly string[]): boolean {
  let value: unknown = client
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return false
    value = Reflect.get(value, key)
  }
  return typeof value === 'function'
}

function countAll(findings: readonly Findings[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0)
}
