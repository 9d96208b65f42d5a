import { singularizeWord } from './flag-names.ts'
import { measureDistance } from './measure-distance.ts'

/** More would be no help. */
const mostAlternatives = 3

/** How far a candidate is from what was typed: less is nearer; undefined is too far. */
function rate(word: string, candidate: string): number | undefined {
  if (candidate === word) return 0
  if (singularizeWord(candidate) === singularizeWord(word)) return 0.5
  if (word.length > 1 && candidate.startsWith(word)) return 1
  const most = Math.max(1, Math.floor(word.length / 3))
  // There may be thousands of candidates, and words of very different lengths are never near.
  if (Math.abs(word.length - candidate.length) <= most) {
    const distance = measureDistance(word, candidate)
    if (distance <= most) return distance
  }
  const parts = candidate.split(/[-.]/).map(singularizeWord)
  if (word.length > 2 && parts.includes(singularizeWord(word))) return 3
  return word.length > 3 && candidate.includes(word) ? 3.5 : undefined
}

/**
 * Finds what somebody may have meant: words that are a slip away, the other number, longer ones that hold it.
 *
 * @param word - What was typed.
 * @param candidates - What could have been typed.
 * @returns The nearest, at most three; empty when none is near.
 */
export function findNearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase()
  const rated = [...new Set(candidates)].flatMap((candidate) => {
    const rating = rate(wanted, candidate.toLowerCase())
    return rating === undefined ? [] : [{ candidate, rating }]
  })
  // An account has more names than a function takes arguments.
  const best = rated.reduce((least, { rating }) => Math.min(least, rating), Infinity)
  return rated
    .filter(({ rating }) => rating === best)
    .slice(0, mostAlternatives)
    .map(({ candidate }) => candidate)
}

/** `a`, `b` or `c`, each as something that can be typed. */
export function joinAlternatives(alternatives: readonly string[]): string {
  const shown = alternatives.map((one) => `\`${one}\``)
  const last = shown.at(-1) ?? ''
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${last}` : last
}

/**
 * Asks whether one of the alternatives was meant. Empty without any.
 *
 * @param alternatives - What could have been meant.
 */
export function askWhetherMeant(alternatives: readonly string[]): string {
  return alternatives.length === 0 ? '' : ` Did you mean ${joinAlternatives(alternatives)}?`
}
