/** Names that Windows keeps for devices, whatever their ending, and that of files which are ignored. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|readme)(?:\.|$)/
const longest = 60

/** An object that needs a file. */
export interface NamedObject {
  readonly key: string
  /** What tells it from others of the same key. */
  readonly distinctId?: string
  /** The file that it has already. */
  readonly fileName?: string
}

/**
 * Chooses a file name for each object: the one that it has, or its key as far as every file system can have it, and a digest where that is
 * not all of it or not its own.
 */
export function chooseFileNames(objects: readonly NamedObject[]): readonly string[] {
  const short = objects.map((named) => ({ ...named, ...shorten(named.key) }))
  const counts = new Map<string, number>()
  for (const { name, fileName } of short) {
    const stem = fileName?.replace(/\.yaml$/, '').toLowerCase() ?? name
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const fixed = short.map(({ distinctId, fileName, name, isWhole }) => {
    const isEnough = isWhole && counts.get(name) === 1 && distinctId === undefined
    return fileName ?? (isEnough ? `${name}.yaml` : undefined)
  })
  const taken = new Set(fixed.flatMap((fileName) => fileName?.toLowerCase() ?? []))
  return short.map(({ key, distinctId, name }, index) => {
    const own = fixed[index] ?? chooseDigestName(name, `${key} ${distinctId ?? ''}`, taken)
    taken.add(own)
    return own
  })
}

/** Another digest where an object is called like the file of this one. */
function chooseDigestName(name: string, text: string, taken: ReadonlySet<string>): string {
  const fileName = `${name}-${digest(text)}.yaml`
  return taken.has(fileName) ? chooseDigestName(name, `${text} `, taken) : fileName
}

function shorten(key: string): { readonly name: string; readonly isWhole: boolean } {
  // Letters lose their accents, and everything but letters and digits becomes a hyphen.
  const plain = key
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
  const name = plain
    .replaceAll(/[^a-z0-9._]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, longest)
  if (name === '') return { name: 'object', isWhole: false }
  if (reserved.test(name)) return { name: name.replaceAll('.', '-'), isWhole: false }
  return { name, isWhole: /^[a-z0-9 ._-]+$/.test(plain) && plain.length <= longest }
}

/** FNV-1a, 32 bits: it has to tell a few names apart, not to withstand anybody. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36).padStart(7, '0')
}
