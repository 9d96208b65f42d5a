/** Text that is shown as it is; code between backticks stays code. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\<>*[\]{}|]/g, String.raw`\$&`)))
    .join('')
}

/** A heading as the link to it has it. */
export function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-')
}

/** A block that can be copied into a shell. */
export function createShellBlock(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n')
}

/** A list of terms with what they mean. */
export function createTermList(rows: readonly { readonly term: string; readonly text: string }[]): string {
  return rows.map(({ term, text }) => `- \`${term.trim()}\`: ${escapeMarkdown(text)}`).join('\n')
}

/** A table; cells are Markdown. */
export function createTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
