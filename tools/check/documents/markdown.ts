import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesBelow, isShippedCopy, madeFolders } from '../repository.ts'

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

const notForReaders: ReadonlySet<string> = new Set([...madeFolders, '.changeset', '.github', 'api-report'])
const fencedBlock =
  /^(?<indent> *)(?<fence>`{3,}|~{3,})(?<info>[^\n]*)\n(?<text>[\s\S]*?)^ *\k<fence>[`~]*$/gm
const comment = /<!--([\s\S]*?)-->/g
const inlineSpan = /(?<!`)(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g

/** Every Markdown file that people read; changelogs and changesets are made by tools. */
export function documents(folder: string): Document[] {
  return filesBelow(folder, notForReaders)
    .filter((path) => path.endsWith('.md') && !path.endsWith('CHANGELOG.md') && !isShippedCopy(path))
    .map((path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
    .toSorted((one, other) => one.path.localeCompare(other.path))
}

/** The fenced blocks of code of a document. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(fencedBlock)].map((match) => {
    const { indent = '', info = '', text = '' } = match.groups ?? {}
    const above = markdown.slice(0, match.index)
    return {
      language: info.trim().split(/\s/)[0] ?? '',
      text: indent === '' ? text : text.replaceAll(new RegExp(`^ {1,${indent.length}}`, 'gm'), ''),
      line: lineAt(markdown, match.index) + 1,
      comments: commentsAtEnd(above),
    }
  })
}

/** What stands in backticks within the text of a document. */
export function inlineCode(markdown: string): InlineCode[] {
  const text = markdown.replaceAll(fencedBlock, blank).replaceAll(comment, blank)
  return [...text.matchAll(inlineSpan)].map((match) => ({
    text: (match[2] ?? '').trim(),
    line: lineAt(text, match.index),
  }))
}

function commentsAtEnd(text: string): string[] {
  const block = /(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.exec(text)?.[0] ?? ''
  return [...block.matchAll(comment)].map(([, content = '']) => content)
}

/** The same number of lines, with nothing on them. */
function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
