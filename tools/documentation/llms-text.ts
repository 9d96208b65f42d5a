import type { Chapter } from './read-chapters.ts'

/** What a reader that is a program may leave out first; the format gives this heading a meaning. */
const optional: ReadonlySet<string> = new Set(['Architecture', 'Figures', 'The project'])

/**
 * The text of an `llms.txt`: what the project is, and one line for each document that helps to use it. Decisions are left to
 * the page that lists them.
 *
 * @param addressOf - where a document is found; nothing where it is not to be listed
 */
export function createLlmsText(
  chapters: readonly Chapter[],
  addressOf: (path: string) => string | undefined,
): string {
  const lines = (chapter: Chapter): readonly string[] =>
    chapter.entries.flatMap(({ path, title, summary }) => {
      const address = addressOf(path)
      return address === undefined ? [] : [`- [${title}](${address})${summary === '' ? '' : `: ${summary}`}`]
    })
  const first = chapters.filter(({ name }) => !optional.has(name) && name !== 'Decisions')
  const rest = chapters.filter(({ name }) => optional.has(name)).flatMap(lines)
  const overview = chapters.flatMap(({ entries }) => entries).find(({ path }) => path === 'README.md')
  const sections = [
    ...first.map((chapter) => ({ name: chapter.name, found: lines(chapter) })),
    { name: 'Optional', found: rest },
  ]
  return [
    `# ${overview?.title ?? ''}`,
    `> ${overview?.summary ?? ''}`,
    ...sections
      .filter(({ found }) => found.length > 0)
      .map(({ name, found }) => `## ${name}\n\n${found.join('\n')}`),
  ]
    .join('\n\n')
    .concat('\n')
}

/** Every document that helps to use the project, one after the other, for a reader that takes all of it at once. */
export function createLlmsFullText(chapters: readonly Chapter[]): string {
  return chapters
    .filter(({ name }) => name !== 'Decisions' && name !== 'The project')
    .flatMap(({ entries }) => entries)
    .map(({ path, text }) => `<!-- ${path} -->\n\n${removeComments(text).trim()}\n`)
    .join('\n')
}

/** Comments in documents speak to those who write or check them. */
function removeComments(markdown: string): string {
  return markdown.replaceAll(/^<!--[\s\S]*?-->\n+/gm, '')
}
