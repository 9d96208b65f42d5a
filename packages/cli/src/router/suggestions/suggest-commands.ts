import type { CommandGroup, CommandLink } from '../../command/command-group.ts'
import { findNearest } from '../../text/find-nearest.ts'
import { findFirstWordSynonyms, findVerbSynonyms } from './synonyms.ts'

type Place = CommandGroup | CommandLink

/** More would be no help. */
const most = 3

/** Words below a group that may be meant by a word, the likeliest first. */
function findWords(group: CommandGroup, word: string): readonly string[] {
  const words = group.list()
  if (words.has(word)) return [word]
  const synonyms = findVerbSynonyms(word).filter((one) => words.has(one))
  return synonyms.length > 0 ? synonyms.slice(0, 1) : findNearest(word, words.keys())
}

/** Lines that begin with words and go on as what was typed does, as far as that leads. */
function followWords(
  words: readonly string[],
  place: Place | undefined,
  rest: readonly string[],
): readonly string[] {
  const [next] = rest
  if (place?.kind !== 'group' || next === undefined || next.startsWith('-')) return [words.join(' ')]
  const found = findWords(place, next)
  if (found.length === 0) return [words.join(' ')]
  return found.flatMap((word) => followWords([...words, word], place.list().get(word), rest.slice(1)))
}

/** Groups of this name that are further down: `connectors` is below `networks` and below `hosts`. */
function findBelow(root: CommandGroup, word: string): readonly (readonly [readonly string[], Place])[] {
  return [...root.list()].flatMap(([first, place]) => {
    if (place.kind !== 'group') return []
    const below = place.list()
    const found = findNearest(word, below.keys()).filter((name) => below.get(name)?.kind === 'group')
    return found.flatMap((name) => {
      const group = below.get(name)
      return group === undefined ? [] : [[[first, name], group] as const]
    })
  })
}

/** Lines that start elsewhere: with other words for ours, with the verb in front, or with a noun that stands further down. */
function suggestFromRoot(root: CommandGroup, [word = '', ...rest]: readonly string[]): readonly string[] {
  const known = root.list()
  const synonyms = findFirstWordSynonyms(word).filter(
    (line) => line.startsWith('-') || known.has(line.split(' ')[0] ?? ''),
  )
  const [noun] = rest
  const nouns = noun === undefined ? [] : findNearest(noun, known.keys())
  const turned = nouns.flatMap((first) => {
    const place = known.get(first)
    const verbs = place?.kind === 'group' ? findWords(place, word) : []
    return verbs.map((verb) => `${first} ${verb}`)
  })
  const below = findBelow(root, word).flatMap(([words, place]) => followWords(words, place, rest))
  return [...synonyms, ...turned, ...below]
}

/**
 * Suggests commands for a word that leads nowhere, without the name of the program.
 *
 * @param groups - The groups that the words before it led through, beginning with the root.
 * @param words - The words before it.
 * @param inputs - The word, and what follows it.
 */
export function suggestCommands(
  groups: readonly CommandGroup[],
  words: readonly string[],
  inputs: readonly string[],
): readonly string[] {
  const [word = '', ...rest] = inputs
  const group = groups.at(-1)
  if (group === undefined) return []
  const near = findWords(group, word).flatMap((one) =>
    followWords([...words, one], group.list().get(one), rest),
  )
  const found = near.length === 0 && words.length === 0 ? suggestFromRoot(group, inputs) : near
  return [...new Set(found)].slice(0, most)
}
