import type { Candidate, Candidates } from './list-candidates.ts'
import { quoteForBash, quoteForPowerShell } from './quote-value.ts'
import type { SplitLine } from './split-line.ts'

/** What a shell is to do itself: offer names of files. No candidate is without a tab. */
const filesLine = ':files'

const longestDescription = 60

/** A description in one short line without control characters. */
function shorten(description: string): string {
  const line = description.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
  return line.length > longestDescription ? `${line.slice(0, longestDescription - 1)}…` : line
}

/** A name with a control character cannot be typed, and one that begins with a hyphen would be read as a flag. */
function canBeTyped({ value }: Candidate, current: string): boolean {
  return (
    value !== '' &&
    !/\p{C}/u.test(value) &&
    (current.startsWith('-') || !value.startsWith('-') || value.startsWith('--'))
  )
}

/** How the candidates are put in at a place of a line. */
export interface InsertionOptions extends Pick<SplitLine, 'current' | 'replacedFrom' | 'openQuote'> {
  readonly shell?: string | undefined
  /** Whether they are only shown, and not put in; bash has no other place for descriptions. */
  readonly isListing?: boolean
}

function formatForBash(candidates: readonly Candidate[], options: InsertionOptions): readonly string[] {
  const { replacedFrom, openQuote, isListing = false } = options
  const shown = candidates.map(({ value }) => quoteForBash(value.slice(replacedFrom), openQuote))
  if (!isListing || candidates.length < 2) return shown.map((value) => `${value}\t`)
  const width = Math.max(...shown.map(({ length }) => length))
  return candidates.map(({ description }, index) => {
    const value = shown[index] ?? ''
    const text = shorten(description)
    return text === '' ? `${value}\t` : `${value.padEnd(width)}  (${text})\t`
  })
}

/**
 * Writes candidates as the script of a shell reads them: a line each, with a tab before the description.
 *
 * @param candidates - What could stand there.
 * @param options - Where it would stand.
 */
export function formatCandidates(candidates: Candidates, options: InsertionOptions): string {
  if (candidates === 'files') return `${filesLine}\n`
  const typeable = candidates.filter((one) => canBeTyped(one, options.current))
  return toLines(typeable, options)
    .map((line) => `${line}\n`)
    .join('')
}

function toLines(candidates: readonly Candidate[], options: InsertionOptions): readonly string[] {
  if (options.shell === 'bash') return formatForBash(candidates, options)
  return candidates.map(({ value, description }) => {
    const text = shorten(description)
    return options.shell === 'powershell'
      ? `${quoteForPowerShell(value)}\t${text}\t${value}`
      : `${value}\t${text}`
  })
}
