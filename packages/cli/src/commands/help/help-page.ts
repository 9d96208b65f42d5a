/** What can be typed, and what it means. */
export interface HelpRow {
  readonly term: string
  readonly text: string
}

/** A part of a page, under a heading. It has rows, paragraphs or lines. */
export interface HelpSection {
  readonly title: string
  readonly rows?: readonly HelpRow[]
  /** Text that is wrapped. */
  readonly paragraphs?: readonly string[]
  /** Text that stays as it is, because it can be typed. */
  readonly lines?: readonly string[]
}

/** Help on a command or on a group of commands. */
export interface HelpPage {
  /** What it does. */
  readonly summary: string
  readonly sections: readonly HelpSection[]
}
