/** What completes a value without an account: paths, contexts, plugins that are installed, methods of HTTP, kinds of a configuration. */
export type LocalKind = 'path' | 'context' | 'plugin' | 'httpMethod' | 'configurationKind'

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
  /** One letter: `-o`. */
  readonly alias?: string
  /** Whether it may stand alone; its value is then an empty string. */
  readonly isValueOptional?: boolean
  /** What completes its value: names of a kind of objects, such as `network`, or what {@link LocalKind} lists. */
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
  /** What holds where it is left out, as it is typed: `cloudconnexa`. */
  readonly default?: string
  /** Whether it takes all that follow; only the last one of a command can. */
  readonly isRepeatable?: boolean
  /** The only values it takes. */
  readonly choices?: readonly string[]
  /** What completes it: names of a kind of objects, such as `network`, or what {@link LocalKind} lists. */
  readonly completes?: string
}

/** What was typed: values of the flags by their names, and arguments by their places. */
export interface CommandInput {
  readonly flags: Readonly<Record<string, unknown>>
  readonly arguments: readonly string[]
}
