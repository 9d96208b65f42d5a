import type { ServiceDefinition } from '@cloudconnexa/core/service'
import type { ExitName } from '../errors/exit-codes.ts'
import type { CommandArgument, CommandFlag, CommandInput } from '../inputs/command-inputs.ts'
import type { Session } from '../session/session.ts'

/** A line that a reader can type, and what it does. */
export interface CommandExample {
  /** Without the name of the program: `users list --status ACTIVE`. */
  readonly line: string
  readonly summary: string
}

/**
 * Carries a command out. What it throws is reported, and decides the exit code. One that is done may come to another one: `pending`.
 */
export type RunCommand = (session: Session, input: CommandInput) => Promise<ExitName | void>

/** A command, as far as routing, help, completion and the reference need to know it. */
export interface Command {
  /** What it does, in one sentence with a period. */
  readonly summary: string
  /** More about it, in plain text with paragraphs. */
  readonly documentation?: string
  readonly arguments: readonly CommandArgument[]
  /** Flags by their names in kebab-case, without those that every command has. */
  readonly flags: Readonly<Record<string, CommandFlag>>
  readonly examples: readonly CommandExample[]
  /** Commands that its readers may look for, without the name of the program: `users get`. */
  readonly seeAlso?: readonly string[]
  /** Services that the client needs for it besides those of the SDK, by their keys: those of the plugin that it comes from. */
  readonly services?: ReadonlyMap<string, () => Promise<ServiceDefinition<unknown>>>
  /** Loads what carries it out, which keeps all other commands out of the memory. */
  readonly load: () => Promise<RunCommand>
}
