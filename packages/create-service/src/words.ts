/** `device-posture` -> `devicePosture`. */
export function toCamelCase(kebab: string): string {
  return kebab.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** `device-posture` -> `DevicePosture`. */
export function toPascalCase(kebab: string): string {
  return capitalize(toCamelCase(kebab))
}

/** `device posture` -> `Device posture`. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `device-posture` -> `device posture`. */
export function toSpaced(kebab: string): string {
  return kebab.replaceAll('-', ' ')
}

/** `device posture` -> `a device posture`. */
export function withArticle(words: string): string {
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}

/** The usual English plural: `policy` -> `policies`. */
export function toPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** The word that {@link toPlural} makes this of; short words and others stay as they are: `dns`. */
export function toSingular(word: string): string {
  const last = word.slice(word.lastIndexOf('-') + 1)
  if (last.length <= 3 || /(ss|us|is)$/.test(last) || !last.endsWith('s')) return word
  if (last.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(sses|xes|zes|ches|shes)$/.test(last) ? word.slice(0, -2) : word.slice(0, -1)
}
