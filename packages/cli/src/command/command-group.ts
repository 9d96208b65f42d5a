import type { Command } from './command.ts'

/** The way to a command, which is described only when somebody goes there. */
export interface CommandLink {
  readonly kind: 'command'
  readonly summary: string
  /** Describes the command; for an operation that means reading its schemas. */
  readonly describe: () => Command | Promise<Command>
}

/** Words that lead on to commands: `networks`, `networks connectors`. */
export interface CommandGroup {
  readonly kind: 'group'
  readonly summary: string
  /** Lists what is below it, by the next word. */
  readonly list: () => ReadonlyMap<string, CommandGroup | CommandLink>
}
