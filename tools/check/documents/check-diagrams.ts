import { validate } from '@probelabs/maid'
import { type Document, readCodeBlocks, readDocuments } from '../../shared/markdown.ts'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'

// What stands behind a name, an arrow or the head of a block is free text, in which the parser sees key words.
const freeText =
  /^(?<head>\s*(?:(?:participant|actor) +\S+ +as|(?:alt|else|opt|loop|par|and|critical|option|break) |[^:\n]*(?:->>|-->>|->|-->|-x|--x|-\)|--\))[^:\n]*:|Note [^:\n]*:))(?<text>.*)$/gim

/** Reads the Mermaid diagrams in the documents of a folder. */
export function checkDiagrams(folder: string): Outcome {
  const found = readDocuments(folder).map(findUnreadableDiagrams)
  return toOutcome(
    found.flatMap(({ problems }) => problems),
    { note: `${found.reduce((sum, { diagrams }) => sum + diagrams, 0)} diagrams` },
  )
}

/** Finds Mermaid diagrams that cannot be read; kinds that the reader does not know count as unreadable. */
export function findUnreadableDiagrams({ path, text }: Document): { problems: string[]; diagrams: number } {
  const diagrams = readCodeBlocks(text).filter(({ language }) => language === 'mermaid')
  const problems = diagrams.flatMap((block) => {
    const isSequence = block.text.trimStart().startsWith('sequenceDiagram')
    const { type, errors } = validate(
      isSequence ? block.text.replaceAll(freeText, '$<head> text') : block.text,
    )
    const found = errors
      .filter(({ severity }) => severity === 'error')
      .map(({ line, message }) => `${path}:${block.line + line - 1} ${message}`)
    if (isSequence && /;|#(?!\w+;)/.test(block.text))
      found.push(
        `${path}:${block.line} holds a semicolon or a hash, which a sequence diagram does not take as text`,
      )
    return type === 'unknown' && found.length === 0
      ? [`${path}:${block.line} is a kind of diagram that cannot be checked`]
      : found
  })
  return { problems, diagrams: diagrams.length }
}
