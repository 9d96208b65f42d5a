import { buildCommandTree } from '../../../packages/cli/src/commands/command-tree.ts'
import { createIndexPage } from './index-page.ts'
import { createNounPage } from './noun-page.ts'
import { readNouns } from './read-commands.ts'

/** Where the pages are. */
export const referenceFolder = 'docs/reference/command-line'

const remark = '<!-- Written from the commands in packages/cli by `npm run generate`; change them there. -->'

/**
 * Creates the reference of the command line: a page that lists all commands, and one for each noun.
 *
 * @returns The pages by their names in the folder.
 */
export async function createReference(): Promise<ReadonlyMap<string, string>> {
  const nouns = await readNouns(buildCommandTree())
  const pages = [
    ['README.md', createIndexPage(nouns)] as const,
    ...nouns.map((noun) => [`${noun.word}.md`, createNounPage(noun)] as const),
  ]
  return new Map(
    pages.map(([name, text]) => {
      const [title = '', ...rest] = text.split('\n\n')
      return [name, `${[title, remark, ...rest].join('\n\n')}\n`]
    }),
  )
}
