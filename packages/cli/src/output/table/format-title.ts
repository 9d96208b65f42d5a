import { toWords } from '../../text/flag-names.ts'

/** Headings write these in capitals, too. */
const spellings: Readonly<Record<string, string>> = { id: 'ID', ids: 'IDs' }

/** Writes the path of a property in words: `ipV4Address` is `IPv4 address`, `platform.os` is `Platform OS`. */
export function formatTitle(path: string): string {
  const names = path.split(/[\s._-]+/).filter((name) => name !== '')
  const words = names.flatMap((name) => toWords(name).split(' ')).map((word) => spellings[word] ?? word)
  const [first = '', ...rest] = words
  // `macOS` and `iOS` begin as they are.
  const isSpelled = /[A-Z]/.test(first)
  return [isSpelled ? first : first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
}
