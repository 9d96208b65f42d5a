import type { Command } from '../../command/command.ts'
import type { CommandGroup } from '../../command/command-group.ts'

/** What readers of one command look for next, the likeliest first. */
const usualWords = ['list', 'get', 'create', 'patch', 'update', 'delete', 'set', 'enable', 'disable']
const most = 4

/**
 * Lists commands that have to do with a command, without the name of the program.
 *
 * @param words - The words that lead to it.
 * @param command - The command; what it names itself comes first.
 * @param group - Where it is.
 */
export function listRelatedCommands(
  words: readonly string[],
  command: Pick<Command, 'seeAlso'>,
  group: CommandGroup | undefined,
): readonly string[] {
  const before = words.slice(0, -1)
  const beside = before.length === 0 || group === undefined ? [] : [...group.list()]
  const commands = beside
    .filter(([word, { kind }]) => kind === 'command' && word !== words.at(-1))
    .map(([word]) => word)
  const usual = usualWords.filter((word) => commands.includes(word))
  const others = commands.filter((word) => !usualWords.includes(word))
  const lines = [...usual, ...others].map((word) => [...before, word].join(' '))
  return [...new Set([...(command.seeAlso ?? []), ...lines])].slice(
    0,
    Math.max(most, command.seeAlso?.length ?? 0),
  )
}
