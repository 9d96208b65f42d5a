/** What is kept of a section of a page for the results. */
export interface IndexedSection {
  readonly title: string
  readonly titles: readonly string[]
  readonly text: string
}

/** A section that was found. */
export interface SearchHit extends IndexedSection {
  /** Address of the section, with the base of the site. */
  readonly id: string
  /** Words of the index that match the query. */
  readonly terms: readonly string[]
}

/** How both the build and the reader's browser read the index. */
export const indexOptions = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles', 'text'],
}

/** How results are put in order. */
export const searchOptions = {
  fuzzy: 0.2,
  prefix: true,
  boost: { title: 4, titles: 3, text: 1 },
  boostDocument: weighPage,
}

/** Where a page is, for readers who look for the same name in another package. */
export function describePlace(id: string, base: string): string {
  const path = id.slice(base.length).replace(/#.*$/, '')
  const [, module] = /^reference\/@cloudconnexa\/(.+?)\/(?:[a-z-]+\/\w+)?$/.exec(path) ?? []
  if (module !== undefined) return `API reference, ${module}`
  const places: readonly (readonly [RegExp, string])[] = [
    [/^docs\/guides\//, 'Guide'],
    [/^packages\//, 'Package'],
    [/^examples\//, 'Examples'],
    [/^docs\/architecture\/decisions\//, 'Decision'],
    [/^docs\/architecture\//, 'Architecture'],
  ]
  return places.find(([pattern]) => pattern.test(path))?.[1] ?? 'The project'
}

/** Tables and types repeat words that one page explains. */
function weighPage(id: string): number {
  if (/\/(?:migrating-from-|decisions\/|source\/)/.test(id)) return 0.4
  // Who types the name of a method looks for it.
  return /\/reference\//.test(id) && !/Service(?:#|$)/.test(id) ? 0.5 : 1
}
