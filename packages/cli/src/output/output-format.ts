/** The forms a result can have. */
export const outputFormats = ['table', 'wide', 'json', 'jsonl', 'yaml', 'csv'] as const

/** The form of a result. */
export type OutputFormat = (typeof outputFormats)[number]
