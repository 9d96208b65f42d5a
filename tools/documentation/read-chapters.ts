import { dirname } from 'node:path/posix'
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { readLinkTargets } from '../shared/markdown-links.ts'
import { type Document, parseMarkdown, readDocuments, toPlainText } from '../shared/markdown.ts'

/** A document for readers, with what a list of documents says of it. */
interface Entry extends Document {
  /** Its first heading. */
  readonly title: string
  /** The first sentence of its text; empty where a document has none. */
  readonly summary: string
}

/** Documents that belong together, in the order in which they are best read. */
export interface Chapter {
  readonly name: string
  readonly entries: readonly Entry[]
}

/** Where the documents of a chapter are, and the lists that put them in order. */
interface ChapterRule {
  readonly name: string
  readonly documents: RegExp
  readonly lists: readonly string[]
  /** The lists are tables, whose second column says more of a document than its first sentence does. */
  readonly described?: true
}

// The first rule that fits takes a document; what fits none before the last is about the project itself.
const rules: readonly ChapterRule[] = [
  { name: 'Overview', documents: /^README\.md$/, lists: [] },
  { name: 'Guides', documents: /^docs\/guides\//, lists: ['docs/guides/README.md'], described: true },
  {
    name: 'Command line',
    documents: /^docs\/reference\/command-line\//,
    lists: ['docs/reference/command-line/README.md'],
  },
  { name: 'Examples', documents: /^examples\//, lists: ['examples/README.md'] },
  { name: 'Packages', documents: /^packages\//, lists: ['README.md'] },
  { name: 'Architecture', documents: /^docs\/architecture\/[^/]+$/, lists: ['docs/architecture/README.md'] },
  { name: 'Figures', documents: /^docs\/(?:reliability|performance)\.md$/, lists: ['README.md'] },
  {
    name: 'Decisions',
    documents: /^docs\/architecture\/decisions\//,
    lists: ['docs/architecture/decisions/README.md'],
  },
  { name: 'The project', documents: /^/, lists: ['README.md', 'docs/architecture/README.md'] },
]
/** What is written into the packages of others is no document of ours. */
const templates = /^packages\/[^/]+\/template\//

/**
 * Reads the documents of the repository in chapters. Their order is that of the links in the READMEs that list them, so that
 * it is said in one place; what no list names comes last.
 *
 * @param folder - Root of the repository.
 */
export function readChapters(folder: string): readonly Chapter[] {
  const all = readDocuments(folder).filter(({ path }) => !templates.test(path))
  const texts = new Map(all.map(({ path, text }) => [path, text]))
  const readText = (path: string): string => texts.get(path) ?? ''
  return rules.map(({ name, lists, described }, index) => {
    const order = lists.flatMap((list) => [list, ...readLinkTargets(readText(list), list).map(addReadme)])
    // A text may mention a document before it lists it.
    const getPosition = (path: string): number =>
      order.includes(path) ? order.lastIndexOf(path) : order.length
    const descriptions = new Map(
      described ? lists.flatMap((list) => readRowDescriptions(readText(list), list)) : [],
    )
    const entries = all
      .filter(({ path }) => rules.findIndex((rule) => rule.documents.test(path)) === index)
      .toSorted((one, other) => getPosition(one.path) - getPosition(other.path))
      .map((document) => createEntry(document, descriptions.get(document.path)))
    return { name, entries }
  })
}

/** What the rows of tables say of the documents that they link to. */
function readRowDescriptions(markdown: string, from: string): readonly (readonly [string, string])[] {
  const descriptions: (readonly [string, string])[] = []
  visit(parseMarkdown(markdown), 'tableRow', ({ children: [first, second] }) => {
    const [start, stop] = [first?.position?.start.offset, first?.position?.end.offset]
    const [target] = readLinkTargets(markdown.slice(start, stop), from)
    if (target !== undefined && second !== undefined)
      descriptions.push([target, `For ${toPlainText(second)}`])
  })
  return descriptions
}

/** A folder is shown with its README. */
function addReadme(path: string): string {
  return path.endsWith('.md') ? path : `${path}/README.md`
}

function createEntry(document: Document, description: string | undefined): Entry {
  const { children } = parseMarkdown(document.text)
  const index = children.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const heading = children[index]
  const title = heading === undefined ? dirname(document.path) : toPlainText(heading)
  return { ...document, title, summary: description ?? readFirstSentence(children[index + 1]) }
}

/** Empty for anything but a paragraph, and for the line with the status of a decision. */
function readFirstSentence(node: RootContent | undefined): string {
  const text = node?.type === 'paragraph' ? toPlainText(node).replaceAll(/\s+/g, ' ') : ''
  if (text.startsWith('Status:')) return ''
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
}
