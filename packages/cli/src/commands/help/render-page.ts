import type { TextOutput } from '../../terminal/terminal.ts'
import { colorText } from '../../text/color-text.ts'
import { wrapWords } from '../../text/wrap-words.ts'
import type { HelpPage, HelpRow, HelpSection } from './help-page.ts'
import { isPreformatted } from './is-preformatted.ts'

const indent = '  '
const gap = '  '
/** Lines that are longer are hard to read, and on narrower ones there is no room for two columns. */
const widths = { default: 80, least: 40, most: 100 } as const

function renderRows(rows: readonly HelpRow[], width: number): readonly string[] {
  // A few long terms get a line for themselves, so that the others leave room for the text.
  const most = Math.floor(width * 0.4)
  const fitting = rows.map(({ term }) => term.length).filter((length) => length <= most)
  const column = indent.length + Math.max(0, ...fitting) + gap.length
  return rows.flatMap(({ term, text }) => {
    const [first = '', ...others] = wrapWords(text, width - column)
    const rest = others.map((line) => ' '.repeat(column) + line)
    const start = indent + term
    if (term.length <= most) return [(start.padEnd(column) + first).trimEnd(), ...rest]
    return [start, ...(first === '' ? [] : [' '.repeat(column) + first]), ...rest]
  })
}

/** Lines that are indented are a table or a listing, and stay as they are. */
function breakParagraph(text: string, width: number): readonly string[] {
  return isPreformatted(text) ? text.split('\n') : wrapWords(text, width)
}

function renderSection(section: HelpSection, width: number, renderTitle: (title: string) => string): string {
  const { title, rows = [], paragraphs = [], lines = [] } = section
  const wrapped = paragraphs.flatMap((text, index) => [
    ...(index > 0 ? [''] : []),
    ...breakParagraph(text, width - indent.length),
  ])
  const indented = [...wrapped, ...lines].map((line) => (line === '' ? '' : indent + line))
  return [renderTitle(title), ...renderRows(rows, width), ...indented].join('\n')
}

/**
 * Renders a page for a terminal, or for whatever reads it.
 *
 * @param page - The page.
 * @param output - Says how wide it is, and whether headings may be set off by colours.
 */
export function renderPage(
  { summary, sections }: HelpPage,
  { columns, hasColors }: Pick<TextOutput, 'columns' | 'hasColors'>,
): string {
  const width = Math.min(widths.most, Math.max(widths.least, columns ?? widths.default))
  const renderTitle = (title: string): string => colorText('bold', title, hasColors)
  return [
    wrapWords(summary, width).join('\n'),
    ...sections.map((section) => renderSection(section, width, renderTitle)),
  ]
    .join('\n\n')
    .concat('\n')
}
