import type { MarkdownRenderer } from 'vitepress'

type Token = MarkdownRenderer extends { parse(...given: never): (infer One)[] } ? One : never

/** Browsers drop the meaning of a table's parts once the style sheet stacks its cells; roles keep it. */
const roles: Readonly<Record<string, string>> = {
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
}

/** Tells every cell the name of its column: on a narrow screen a row is shown as a list, without the header. */
export function labelTableCells(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('label_table_cells', ({ tokens }) => {
    let headers: string[] = []
    let column = 0
    for (const [index, token] of tokens.entries()) {
      const role = roles[token.type]
      if (role !== undefined) token.attrSet('role', role)
      if (token.type === 'table_open') headers = []
      if (token.type === 'tr_open') column = 0
      if (token.type === 'th_open') headers.push(readText(tokens[index + 1]))
      if (token.type !== 'td_open') continue
      const label = headers[column] ?? ''
      if (label !== '') token.attrSet('data-label', label)
      column += 1
    }
  })
  // Focusable, so that a wide table can be scrolled with the keyboard.
  markdown.renderer.rules['table_open'] = () => '<table role="table" tabindex="0">\n'
}

function readText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ content }) => content)
    .join('')
    .trim()
}
