import { dirname, join } from 'node:path/posix'

// Code first: what looks like a link in it is none.
const codeOrLink =
  /^ *(?<fence>`{3,}|~{3,})[\s\S]*?^ *\k<fence>[`~]*$|(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)|\[(?<text>(?:[^\][`]|`[^`]*`)*)\]\((?<target>[^()\s]+)\)/gm

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
 * @param from - path of the document, relative to the root of the repository
 * @param replacement - what stands in place of the link, in Markdown
 */
export function replaceLinks(
  markdown: string,
  from: string,
  replacement: (link: RelativeLink) => string,
): string {
  return markdown.replaceAll(codeOrLink, (...found) => {
    const [whole] = found
    // What replaceAll hands over last are the named groups.
    const { text, target } = found.at(-1) as { readonly text?: string; readonly target?: string }
    if (text === undefined || target === undefined || /^(?:[a-z][a-z+.-]*:|#)/i.test(target)) return whole
    const [path = '', fragment] = target.split('#')
    return replacement({
      text,
      path: join(dirname(from), decodeURIComponent(path)).replace(/\/$/, ''),
      fragment: fragment === undefined ? '' : `#${fragment}`,
    })
  })
}

/** The files and folders that a document links to, in the order of its text. */
export function targetsOf(markdown: string, from: string): readonly string[] {
  const targets: string[] = []
  replaceLinks(markdown, from, ({ path }) => {
    targets.push(path)
    return ''
  })
  return targets
}

/** Markdown without its links, backticks and emphasis. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`|\*\*/g, '')
    .trim()
}
