import { dirname } from 'node:path/posix'
import { type Document, documents } from '../check/documents/markdown.ts'
import { plainText, targetsOf } from './links.ts'

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
 * The documents of the repository in chapters. Their order is that of the links in the READMEs that list them, so that it is
 * said in one place; what no list names comes last.
 *
 * @param folder - root of the repository
 */
export function contents(folder: string): readonly Chapter[] {
  const all = documents(folder).filter(({ path }) => !templates.test(path))
  const byPath = new Map(all.map((document) => [document.path, document]))
  const textOf = (path: string): string => byPath.get(path)?.text ?? ''
  return rules.map(({ name, lists, described }, index) => {
    const order = lists.flatMap((list) => [list, ...targetsOf(textOf(list), list).map(withReadme)])
    // A text may mention a document before it lists it.
    const position = (path: string): number => (order.includes(path) ? order.lastIndexOf(path) : order.length)
    const descriptions = new Map(
      described ? lists.flatMap((list) => rowDescriptions(textOf(list), list)) : [],
    )
    const entries = all
      .filter(({ path }) => rules.findIndex(({ documents: mine }) => mine.test(path)) === index)
      .toSorted((one, other) => position(one.path) - position(other.path))
      .map((document) => entryOf(document, descriptions.get(document.path)))
    return { name, entries }
  })
}

/** What the rows of tables say of the documents that they link to. */
function rowDescriptions(markdown: string, from: string): readonly (readonly [string, string])[] {
  return markdown.split('\n').flatMap((line) => {
    const [, first = '', second = ''] = line.split('|')
    const [target] = targetsOf(first, from)
    return target === undefined ? [] : [[target, `For ${plainText(second)}`] as const]
  })
}

/** A folder is shown with its README. */
function withReadme(path: string): string {
  return path.endsWith('.md') ? path : `${path}/README.md`
}

function entryOf(document: Document, description: string | undefined): Entry {
  const title = /^# +(.+)$/m.exec(document.text)?.[1] ?? dirname(document.path)
  const paragraph =
    /^# .+\n+((?:(?![#|<>]|```|~~~|[-*] |Status:|\d+\. ).+\n?)+)/m.exec(document.text)?.[1] ?? ''
  if (description !== undefined) return { ...document, title: plainText(title), summary: description }
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(plainText(paragraph))?.[0] ?? plainText(paragraph)
  return { ...document, title: plainText(title), summary: sentence.replaceAll(/\s+/g, ' ').trim() }
}
