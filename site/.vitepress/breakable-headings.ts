import type { MarkdownRenderer } from 'vitepress'

/** Lets the heading `@cloudconnexa/access-visibility` break behind its slash where it is wider than a phone. */
export function breakHeadingsAtSlashes(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('break_headings_at_slashes', ({ tokens, Token }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'inline' || tokens[index - 1]?.type !== 'heading_open') continue
      token.children = (token.children ?? []).flatMap((child) => {
        if (child.type !== 'text') return [child]
        return child.content.split(/(?<=\w\/)(?=\w)/).flatMap((part, position) => {
          const text = new Token('text', '', 0)
          text.content = part
          const gap = new Token('html_inline', '', 0)
          gap.content = '<wbr>'
          return position === 0 ? [text] : [gap, text]
        })
      })
    }
  })
}
