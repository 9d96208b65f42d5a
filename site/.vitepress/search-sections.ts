/** A part of a page that the search finds. */
export interface SearchSection {
  /** The fragment that leads to it; empty for the page itself. */
  readonly anchor: string
  /** Its heading, after those above it. */
  readonly titles: string[]
  readonly text: string
}

const heading = /<h(?<level>[1-3])[^>]*\bid="(?<anchor>[^"]*)"[^>]*>(?<title>.*?)<\/h\1>/gs
const headingLink = /<a class="header-anchor".*?<\/a>/gs

/**
 * Splits a page at its headings. Of the reference a section is a whole method: one for its parameters and another for what it
 * returns would be results that say nothing.
 */
export function splitIntoSections(file: string, html: string): SearchSection[] {
  const isReference = /[\\/]reference[\\/]/.test(file)
  const found = [...html.matchAll(heading)].filter(({ groups }) => !isReference || groups?.['level'] !== '2')
  const above: string[] = []
  return found.map((match, index) => {
    const { level = '1', anchor = '', title = '' } = match.groups ?? {}
    above.length = Number(level) - 1
    above[Number(level) - 1] = toText(title.replaceAll(headingLink, ''))
    const start = match.index + match[0].length
    return {
      anchor: level === '1' ? '' : anchor,
      titles: above.filter((part) => part !== undefined),
      text: toText(html.slice(start, found[index + 1]?.index)),
    }
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The text of HTML. Numbers of lines and languages of code blocks are not part of it. */
function toText(html: string): string {
  return html
    .replaceAll(headingLink, '')
    .replaceAll(/<(?:button|nav)\b.*?<\/(?:button|nav)>|<span class="lang">.*?<\/span>/gs, ' ')
    .replaceAll(/<\/(?:p|li|t[dhr]|div|h\d|pre)>|<br>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, decodeEntity)
    .replaceAll(/[\s\u200B]+/g, ' ')
    .trim()
}

function decodeEntity(entity: string, hexadecimal?: string, decimal?: string, name = ''): string {
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  return entities[name] ?? entity
}
