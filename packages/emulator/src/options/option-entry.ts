import type { EmulatorOptions } from './emulator-options.gen.ts'

/** An option as the command line has it. */
export interface CommandLineEntry<T> {
  /** Flag and argument, such as `--host <address>`. */
  readonly flags: string
  /** Description, if it differs. */
  readonly description?: string
  /** Default, if it differs. */
  readonly default?: T
  /** Default in Markdown, if the value does not say it. */
  readonly defaultText?: string
}

/** One option of the emulator. */
export interface OptionEntry<T> {
  /** Type, in TypeScript. */
  readonly type: string
  /** Description in Markdown: a sentence without its capital letter and full stop. */
  readonly description: string
  /** Default in Markdown, if there is no value, or it does not say it. */
  readonly defaultText?: string
  /** Bounds of an integer. */
  readonly range?: readonly [minimum: number, maximum: number]
  /** Section of the README with the details. */
  readonly section?: string
  /** How the option is set on the command line; absent if it cannot be. */
  readonly commandLine?: CommandLineEntry<T>
}

/** The options whose default is no value, or depends on other options. */
export type OptionWithoutDefault = 'cloudId' | 'clientId' | 'data' | 'onRequest'

/** A table of all options. */
export type OptionTable = {
  readonly [K in keyof EmulatorOptions]-?: OptionEntry<Required<EmulatorOptions>[K]> &
    (K extends OptionWithoutDefault ? unknown : { readonly default: Required<EmulatorOptions>[K] })
}
