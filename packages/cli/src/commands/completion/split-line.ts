/** The quotes that are open where the cursor is. */
export type OpenQuote = '' | "'" | '"'

/** What stands before the cursor. */
export interface SplitLine {
  /** Complete words, without their quotes. */
  readonly words: readonly string[]
  /** The word that the cursor is in, without its quotes; empty behind a space. */
  readonly current: string
  /** Where in `current` the part begins that a shell replaces which splits words at some characters; 0 without such characters. */
  readonly replacedFrom: number
  readonly openQuote: OpenQuote
}

/** How a shell writes words. */
export interface WordRules {
  /** What makes the next character an ordinary one outside quotes. */
  readonly escape: string
  /** What does so inside double quotes, and before which characters; all where none are named. */
  readonly quotedEscape?: string
  /** Whether a single quote inside single quotes is written twice. */
  readonly doublesQuotes?: boolean
  /** Whether the escape holds inside single quotes, before a quote and itself. */
  readonly escapesInSingle?: boolean
}

/** How the shells write words. Nothing is expanded: `$(…)` is text like any other. */
export const wordRules: Readonly<Record<'bash' | 'zsh' | 'fish' | 'powershell', WordRules>> = {
  bash: { escape: '\\', quotedEscape: '"\\$`' },
  zsh: { escape: '\\', quotedEscape: '"\\$`' },
  fish: { escape: '\\', quotedEscape: '"\\$', escapesInSingle: true },
  powershell: { escape: '`', doublesQuotes: true },
}

/** Reads a line character by character. */
class LineSplitter {
  readonly #words: string[] = []
  readonly #rules: WordRules
  readonly #breaks: string
  #current = ''
  #replacedFrom = 0
  #quote: OpenQuote = ''
  #isInWord = false

  constructor(rules: WordRules, breaks: string) {
    this.#rules = rules
    this.#breaks = breaks
  }

  split(line: string): SplitLine {
    for (let at = 0; at < line.length; at++) at += this.#take(line[at] ?? '', line[at + 1])
    return {
      words: this.#words,
      current: this.#current,
      replacedFrom: this.#replacedFrom,
      openQuote: this.#quote,
    }
  }

  /** Takes a character, and returns how many of the next belong to it. */
  #take(character: string, next: string | undefined): number {
    if (this.#quote !== '') return this.#takeQuoted(character, next, this.#quote)
    if (character === this.#rules.escape) {
      // It only continues the line.
      if (next !== '\n') this.#add(next ?? '')
      return 1
    }
    if (character === "'" || character === '"') {
      this.#quote = character
      this.#isInWord = true
      this.#replacedFrom = this.#current.length
    } else if (/\s/.test(character)) this.#endWord()
    else {
      this.#add(character)
      if (this.#breaks.includes(character)) this.#replacedFrom = this.#current.length
    }
    return 0
  }

  #takeQuoted(character: string, next: string | undefined, quote: "'" | '"'): number {
    const { escape, quotedEscape, doublesQuotes = false, escapesInSingle = false } = this.#rules
    if (character === quote && doublesQuotes && next === quote) {
      this.#add(quote)
      return 1
    }
    if (character === quote) {
      this.#quote = ''
      return 0
    }
    const escapable = quote === '"' ? quotedEscape : escapesInSingle ? `'${escape}` : ''
    if (character === escape && next !== undefined && (escapable?.includes(next) ?? true)) {
      this.#add(next)
      return 1
    }
    this.#add(character)
    return 0
  }

  #add(text: string): void {
    this.#current += text
    this.#isInWord = true
  }

  #endWord(): void {
    if (this.#isInWord) this.#words.push(this.#current)
    this.#current = ''
    this.#replacedFrom = 0
    this.#isInWord = false
  }
}

/**
 * Splits what stands before the cursor into words.
 *
 * @param line - The line up to the cursor.
 * @param rules - How its shell writes words.
 * @param breaks - Characters at which the shell splits a word when it puts a completion in; they stay part of the word.
 */
export function splitLine(line: string, rules: WordRules, breaks = ''): SplitLine {
  return new LineSplitter(rules, breaks).split(line)
}
