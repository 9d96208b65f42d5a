import { listExampleLines, listParagraphs } from '../../../packages/cli/src/commands/help/build-pages.ts'
import { isPreformatted } from '../../../packages/cli/src/commands/help/is-preformatted.ts'
import {
  buildUsage,
  describeArgument,
  listFlagRows,
  programName,
} from '../../../packages/cli/src/commands/help/describe-inputs.ts'
import { listRelatedCommands } from '../../../packages/cli/src/commands/help/list-related-commands.ts'
import { createShellBlock, createTermList, escapeMarkdown, toAnchor } from './markdown-text.ts'
import type { Noun, ReachedCommand } from './read-commands.ts'

/** Where the section of a command is, as seen from the page of a noun. */
function linkCommand(line: string, from: string): string {
  const [first = ''] = line.split(' ')
  return `[\`${line}\`](${first === from ? '' : `${first}.md`}#${toAnchor(line)})`
}

function createPart(title: string, content: string): readonly string[] {
  return content === '' ? [] : [`**${title}**`, content]
}

/** Tables and listings keep their lines. */
function formatParagraph(text: string): string {
  return isPreformatted(text) ? `\`\`\`text\n${text}\n\`\`\`` : escapeMarkdown(text)
}

function createSection({ words, command, group }: ReachedCommand, noun: string): readonly string[] {
  const args = command.arguments.map((one) => ({ term: `<${one.name}>`, text: describeArgument(one) }))
  const examples = listExampleLines(command.examples)
  const related = listRelatedCommands(words, command, group).map((line) => linkCommand(line, noun))
  return [
    `## ${words.join(' ')}`,
    escapeMarkdown(command.summary),
    createShellBlock([buildUsage(words, command)]),
    ...listParagraphs(command).map(formatParagraph),
    ...createPart('Arguments', createTermList(args)),
    ...createPart('Flags', createTermList(listFlagRows(command.flags))),
    ...createPart('Examples', examples.length === 0 ? '' : createShellBlock(examples)),
    ...createPart('See also', related.join(', ')),
  ]
}

/**
 * Creates the page of a noun, with a section for each of its commands.
 *
 * @param noun - The first word and its commands.
 */
export function createNounPage({ word, summary, commands }: Noun): string {
  const list = commands.map(
    ({ words, command }) => `- ${linkCommand(words.join(' '), word)}: ${escapeMarkdown(command.summary)}`,
  )
  return [
    `# ${programName} ${word}`,
    escapeMarkdown(summary),
    ...(commands.length > 1 ? [list.join('\n')] : []),
    'The [flags of every command](README.md#flags-of-every-command), the [exit codes](README.md#exit-codes) and the [environment variables](README.md#environment-variables) are the same everywhere.',
    ...commands.flatMap((one) => createSection(one, word)),
  ].join('\n\n')
}
