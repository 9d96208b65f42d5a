/** A piece of a snippet. */
export interface SnippetPart {
  readonly text: string
  /** Whether it is what was searched for. */
  readonly isMatch: boolean
}

const length = 180
const before = 60

/** The part of a text around the first of some words, cut between words. */
export function createSnippet(text: string, words: readonly string[]): readonly SnippetPart[] {
  const pattern = createPattern(words)
  const first = pattern === undefined ? 0 : Math.max(0, text.search(pattern))
  const start = first <= before ? 0 : text.indexOf(' ', first - before) + 1
  const stop = text.length - start <= length ? text.length : text.lastIndexOf(' ', start + length)
  const cut = text.slice(start, stop <= start ? start + length : stop)
  const parts = markMatches(cut, words)
  return [
    ...(start > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...parts,
    ...(start + cut.length < text.length ? [{ text: ' …', isMatch: false }] : []),
  ]
}

/** A text in pieces, with those marked that begin like one of the words. */
export function markMatches(text: string, words: readonly string[]): readonly SnippetPart[] {
  const pattern = createPattern(words)
  if (pattern === undefined) return [{ text, isMatch: false }]
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

function createPattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  return new RegExp(`(${longestFirst.map(escapePattern).join('|')})`, 'i')
}

function escapePattern(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
