/** A page of the site. */
export interface SitePage {
  readonly title: string
  /** Its address, without the base of the site. */
  readonly link: string
}

/** Words that most addresses of the reference have. */
const commonWords: ReadonlySet<string> = new Set(
  ['docs', 'guides', 'reference', 'cloudconnexa', 'packages', 'index', 'html', 'md', 'readme'].concat([
    'classes',
    'interfaces',
    'functions',
    'variables',
    'type',
    'aliases',
    'source',
  ]),
)

/**
 * The pages whose addresses share most words with one that leads nowhere, best first.
 *
 * @param address - As the reader has written it: `/packages/network`.
 */
export function findSimilarPages(address: string, pages: readonly SitePage[], most = 6): readonly SitePage[] {
  const wanted = readWords(address)
  if (wanted.length === 0) return []
  return pages
    .map((page) => ({ page, score: compareWords(wanted, readWords(page.link)) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || one.page.link.length - other.page.link.length)
    .slice(0, most)
    .map(({ page }) => page)
}

/** The words of an address, those within `NetworksService` too. */
function readWords(address: string): readonly string[] {
  const words = address
    .replace(/[?#].*$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g)
  return (words ?? []).filter((word) => !commonWords.has(word))
}

/** From 0 to 1: how much two addresses have in common. Each word counts once. */
function compareWords(wanted: readonly string[], found: readonly string[]): number {
  const left = [...found]
  const shared = wanted.reduce((sum, word) => {
    const scores = left.map((candidate) => compareWord(word, candidate))
    const best = Math.max(0, ...scores)
    if (best > 0) left.splice(scores.indexOf(best), 1)
    return sum + best
  }, 0)
  return (2 * shared) / (wanted.length + Math.max(found.length, 1))
}

function compareWord(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  // A plural, or a word cut short.
  return short.length > 2 && long.startsWith(short) ? 0.8 : 0
}
