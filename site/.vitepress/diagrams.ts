import type { MarkdownRenderer } from 'vitepress'

/** Hands diagrams to the component that draws them; every other block of code stays code. */
export function diagramsByName(markdown: MarkdownRenderer): void {
  const { fence } = markdown.renderer.rules
  markdown.renderer.rules.fence = (tokens, index, options, environment, renderer) => {
    const token = tokens[index]
    if (token?.info.trim() === 'mermaid')
      return `<MermaidDiagram source="${encodeURIComponent(token.content)}" />\n`
    return fence?.(tokens, index, options, environment, renderer) ?? ''
  }
}
