import type { ServiceDefinition } from '@cloudconnexa/core/service'
import type { ExitName } from '../errors/exit-codes.ts'
import type { Session } from '../session/session.ts'

/** A flag of a command: `--name value`. */
export interface CommandFlag {
  /** What it does, in one sentence without a period. */
  readonly summary: string
  /** `boolean` takes no value; all others take one. */
  readonly type: 'boolean' | 'string' | 'integer' | 'number'
  /** What stands for its value in help, such as `file`. Default: its type. */
  readonly placeholder?: string
  /** The only values it takes. */
  readonly choices?: readonly string[]
  /** Whether it may be repeated; its value is then an array. */
  readonly isRepeatable?: boolean
  /** Whether a command needs it. */
  readonly isRequired?: boolean
  /** One letter: `-o`. */
  readonly alias?: string
  /** Whether it may stand alone; its value is then an empty string. */
  readonly isValueOptional?: boolean
  /** Kind of the objects whose names complete its value: `network`. */
  readonly completes?: string
  /** What holds where it is left out, as it is typed: `20`. */
  readonly default?: string
}

/** An argument by its place. */
export interface CommandArgument {
  /** What stands for it in help: `network`. */
  readonly name: string
  readonly summary: string
  readonly isOptional?: boolean
  /** Whether it takes all that follow; only the last one of a command can. */
  readonly isRepeatable?: boolean
  /** The only values it takes. */
  readonly choices?: readonly string[]
  /** Kind of the objects whose names complete it: `network`. */
  readonly completes?: string
}

/** A line that a reader can type, and what it does. */
export interface CommandExample {
  /** Without the name of the program: `users list --status ACTIVE`. */
  readonly line: string
  readonly summary: string
}

/** What was typed: values of the flags by their names, and arguments by their places. */
export interface CommandInput {
  readonly flags: Readonly<Record<string, unknown>>
  readonly arguments: readonly string[]
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
