/** The options of `util.inspect` that are honoured here. */
export interface InspectOptions {
  readonly compact?: boolean | number
  readonly depth?: number | null
  readonly stylize: (text: string, style: 'special' | 'string' | 'number') => string
}

/** The type of `util.inspect`. */
export type Inspect = (value: unknown, options: object) => string

/** What is printed of an error. */
export interface InspectedError {
  readonly title: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly stack: string | undefined
  readonly cause: Error | undefined
}

// Part of the title, or printed separately.
const shownElsewhere: ReadonlySet<string> = new Set(['name', 'code', 'message', 'hint', 'cause'])

/**
 * Formats an error for a terminal: title, hint, facts, stack, cause. Beyond the depth only the title is left; with
 * `compact: true` everything but the stack goes on one line.
 *
 * @param depth - How many levels are left to print; `null` prints all of them.
 */
export function inspectError(
  error: InspectedError,
  depth: number | null,
  options: InspectOptions,
  inspect: Inspect,
): string {
  if (depth !== null && depth < 0) return options.stylize(`[${error.title}]`, 'special')
  const inner = { ...options, depth: depth === null ? null : depth - 1 }
  const facts = Object.entries(error.facts)
    .filter(([name]) => !shownElsewhere.has(name))
    .map(([name, value]) => inspectFact(name, value, inner, inspect))
  const { hint } = error.facts
  const lines = typeof hint === 'string' ? [`hint: ${hint}`, ...facts] : facts
  const causes = error.cause === undefined ? [] : [`cause: ${inspect(error.cause, inner)}`]
  if (options.compact === true) {
    const details = [...lines, ...causes]
    return details.length === 0 ? error.title : `${error.title} (${details.join('; ')})`
  }
  const rest = [...lines, ...readStackFrames(error.stack), ...causes.map(indent)]
  return [error.title, ...rest.map((line) => `  ${line}`)].join('\n')
}

function inspectFact(name: string, value: unknown, options: InspectOptions, inspect: Inspect): string {
  if (typeof value === 'string') return `${name}: ${options.stylize(value, 'string')}`
  if (name === 'timing' && typeof value === 'object' && value !== null) {
    return `${name}: ${inspectTiming(value, options)}`
  }
  if (name === 'issues' && Array.isArray(value)) {
    const lines = value.map((issue) => formatIssue(issue) ?? inspect(issue, options))
    // The issues are what the reader looks for, so they are printed at any depth.
    return options.compact === true ? `${name}: ${lines.join(', ')}` : [`${name}:`, ...lines].join('\n    ')
  }
  return `${name}: ${inspect(value, options)}`
}

function inspectTiming(timing: object, options: InspectOptions): string {
  return Object.entries(timing)
    .map(([name, milliseconds]) => `${name} ${options.stylize(`${milliseconds} ms`, 'number')}`)
    .join(', ')
}

/** Returns `undefined` if the class of a plugin has put something else among the issues. */
function formatIssue(issue: unknown): string | undefined {
  if (typeof issue !== 'object' || issue === null) return undefined
  const { path, message, code }: { path?: unknown; message?: unknown; code?: unknown } = issue
  if (typeof path !== 'string' || typeof message !== 'string') return undefined
  return `${path === '' ? '' : `${path}: `}${message}${typeof code === 'string' ? ` (${code})` : ''}`
}

function readStackFrames(stack: string | undefined): string[] {
  if (typeof stack !== 'string') return []
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => `  ${line.trim()}`)
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ')
}
