import { spellings } from './spellings.ts'

// Words that are typed follow from the names of the API, so that who knows one knows the other.

/** `accessGroups` as it is typed: `access-groups`; acronyms stay together: `clientUUID` is `client-uuid`, `primaryIpV4` is `primary-ipv4`. */
export function toKebabCase(name: string): string {
  return name
    .replaceAll(/([Ii])pV(\d)/g, '$1pv$2')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
}

/** `access-groups` as a name of the client: `accessGroups`. */
export function toCamelCase(word: string): string {
  return word.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** `ipServices` as it is read: `IP services`. */
export function toWords(name: string): string {
  // The API writes `ipSec`, which is one word.
  return toKebabCase(name.replaceAll(/ipsec/gi, 'Ipsec'))
    .split('-')
    .map((word) => spellings[word] ?? word)
    .join(' ')
}

/** One word of {@link singularize}. */
export function singularizeWord(word: string): string {
  if (word === 'children') return 'child'
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

/** One of what a name has many of: `networks` is `network`, `user-groups-ids` is `user-group-id`. */
export function singularize(name: string): string {
  const match = /^(.*?)([^- ]+)$/s.exec(name)
  const [, before = '', last = ''] = match ?? []
  if (last === 'ids' && before !== '') return `${singularize(before.slice(0, -1))}${before.at(-1) ?? ''}id`
  return `${before}${singularizeWord(last)}`
}

/**
 * The flag of a property: segments in kebab-case, joined by dots. That of an array is its singular, because it is repeated.
 *
 * @param path - Names from the outermost property to it.
 * @param isRepeated - Whether it is an array.
 */
export function toFlagName(path: readonly string[], isRepeated = false): string {
  const segments = path.map(toKebabCase)
  const last = segments.at(-1) ?? ''
  return [...segments.slice(0, -1), isRepeated ? singularize(last) : last].join('.')
}
