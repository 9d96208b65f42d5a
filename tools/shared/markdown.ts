import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Html, Node, Parent, Root } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { CONTINUE, visit } from 'unist-util-visit'
import { listFiles, generatedFolders, isShippedCopy } from './repository.ts'

/** A Markdown file of the repository. */
export interface Document {
  /** Relative to the root, with slashes. */
  readonly path: string
  readonly text: string
}

/** A fenced block of code. */
export interface CodeBlock {
  /** First word behind the fence, such as `ts`; empty where there is none. */
  readonly language: string
  readonly text: string
  /** Line of the document on which the text begins, from 1. */
  readonly line: number
  /** HTML comments directly above the block, in their order. */
  readonly comments: readonly string[]
}

/** A word or two in backticks. */
export interface InlineCode {
  readonly text: string
  /** From 1. */
  readonly line: number
}

const excludedFolders: ReadonlySet<string> = new Set([
  ...generatedFolders,
  '.changeset',
  '.github',
  'api-report',
])
const parser = remark().use(remarkGfm)

/** Every Markdown file that people read; tools write changelogs and changesets. */
export function readDocuments(folder: string): Document[] {
  return listFiles(folder, excludedFolders)
    .filter((path) => path.endsWith('.md') && !path.endsWith('CHANGELOG.md') && !isShippedCopy(path))
    .map((path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
    .toSorted((one, other) => one.path.localeCompare(other.path))
}

/** The syntax tree of a document as GitHub reads it. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown)
}

/** The blocks of code of a document. */
export function readCodeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  visit(parseMarkdown(markdown), 'code', (node, index, parent) => {
    blocks.push({
      language: node.lang ?? '',
      text: `${node.value}\n`,
      line: getLine(node) + 1,
      comments: readCommentsAbove(index ?? 0, parent),
    })
  })
  return blocks
}

/** The text in backticks within a document. */
export function readInlineCode(markdown: string): InlineCode[] {
  const found: InlineCode[] = []
  visit(parseMarkdown(markdown), 'inlineCode', (node) => {
    found.push({ text: node.value.trim(), line: getLine(node) })
  })
  return found
}

/** The text of Markdown or of a part of its tree, without links, backticks and emphasis. */
export function toPlainText(content: string | Node): string {
  let text = ''
  visit(typeof content === 'string' ? parseMarkdown(content) : content, (node: Node) => {
    if (isText(node)) text += node.value
    return CONTINUE
  })
  return text.trim()
}

function isText(node: Node): node is Node & { readonly value: string } {
  return node.type === 'text' || node.type === 'inlineCode'
}

function readCommentsAbove(index: number, parent: Parent | undefined): readonly string[] {
  const above = (parent?.children ?? []).slice(0, index)
  const firstComment = above.findLastIndex((node) => node.type !== 'html') + 1
  return above
    .slice(firstComment)
    .filter((node): node is Html => node.type === 'html')
    .flatMap(({ value }) => [...value.matchAll(/<!--([\s\S]*?)-->/g)].map(([, content = '']) => content))
}

function getLine(node: Node): number {
  return node.position?.start.line ?? 0
}
