import { dirname, join } from 'node:path/posix'
import type { Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from './markdown.ts'

/** A relative link of a document. */
export interface RelativeLink {
  /** What is shown, in Markdown. */
  readonly text: string
  /** The file or folder that it leads to, relative to the root of the repository. */
  readonly path: string
  /** With the hash; empty where there is none. */
  readonly fragment: string
}

/**
 * The same Markdown with every relative link replaced; code, and links that lead elsewhere, stay.
 *
 * @param from - Path of the document, relative to the root of the repository.
 * @param replacement - Creates what stands in place of the link, in Markdown.
 */
export function replaceLinks(
  markdown: string,
  from: string,
  replacement: (link: RelativeLink) => string,
): string {
  let replaced = ''
  let end = 0
  for (const { link, start, stop } of findRelativeLinks(markdown, from)) {
    replaced += markdown.slice(end, start) + replacement(link)
    end = stop
  }
  return replaced + markdown.slice(end)
}

/** The files and folders that a document links to, in the order of its text. */
export function readLinkTargets(markdown: string, from: string): readonly string[] {
  return findRelativeLinks(markdown, from).map(({ link }) => link.path)
}

interface FoundLink {
  readonly link: RelativeLink
  /** Where it stands in the document. */
  readonly start: number
  readonly stop: number
}

function findRelativeLinks(markdown: string, from: string): readonly FoundLink[] {
  const found: FoundLink[] = []
  visit(parseMarkdown(markdown), 'link', (node) => {
    if (node.url === '' || /^(?:[a-z][a-z+.-]*:|#|\/\/)/i.test(node.url)) return
    const [path = '', fragment] = node.url.split('#')
    found.push({
      start: node.position?.start.offset ?? 0,
      stop: node.position?.end.offset ?? 0,
      link: {
        text: readLinkText(node, markdown),
        path: join(dirname(from), decodeURIComponent(path)).replace(/\/$/, ''),
        fragment: fragment === undefined ? '' : `#${fragment}`,
      },
    })
  })
  return found
}

function readLinkText({ children }: Link, markdown: string): string {
  return markdown.slice(children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0)
}
