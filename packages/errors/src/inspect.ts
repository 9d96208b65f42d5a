/** The part of the options of Node's `util.inspect` that is honoured here. */
export interface InspectOptions {
  readonly compact?: boolean | number
  readonly depth?: number | null
  readonly stylize: (text: string, style: 'special' | 'string' | 'number') => string
}

/** Node's `util.inspect`. */
export type Inspect = (value: unknown, options: object) => string

/** What an error shows of itself. */
export interface InspectedError {
  readonly title: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly stack: string | undefined
  readonly cause: Error | undefined
}

// Part of the title, or written in a place of their own.
const shownElsewhere: ReadonlySet<string> = new Set(['name', 'code', 'message', 'hint', 'cause'])

/**
 * An error as text for a terminal: title, hint, facts, stack, cause. Beyond the depth only the title is left; with
 * `compact: true` all but the stack goes on one line.
 *
 * @param depth how many levels are left to show; `null` is all
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
  const rest = [...lines, ...stackFrames(error.stack), ...causes.map(indented)]
  return [error.title, ...rest.map((line) => `  ${line}`)].join('\n')
}

function inspectFact(name: string, value: unknown, options: InspectOptions, inspect: Inspect): string {
  if (typeof value === 'string') return `${name}: ${options.stylize(value, 'string')}`
  if (name === 'timing' && typeof value === 'object' && value !== null) {
    return `${name}: ${inspectTiming(value, options)}`
  }
  if (name === 'issues' && Array.isArray(value)) {
    const lines = value.map((issue) => issueLine(issue) ?? inspect(issue, options))
    // The issues are what the reader looks for, so they are shown at any depth.
    return options.compact === true ? `${name}: ${lines.join(', ')}` : [`${name}:`, ...lines].join('\n    ')
  }
  return `${name}: ${inspect(value, options)}`
}

function inspectTiming(timing: object, options: InspectOptions): string {
  return Object.entries(timing)
    .map(([part, milliseconds]) => `${part} ${options.stylize(`${milliseconds} ms`, 'number')}`)
    .join(', ')
}

/** `undefined` if the class of a plugin has put something else among the issues. */
function issueLine(issue: unknown): string | undefined {
  if (typeof issue !== 'object' || issue === null) return undefined
  const { path, message, code }: { path?: unknown; message?: unknown; code?: unknown } = issue
  if (typeof path !== 'string' || typeof message !== 'string') return undefined
  return `${path === '' ? '' : `${path}: `}${message}${typeof code === 'string' ? ` (${code})` : ''}`
}

function stackFrames(stack: string | undefined): string[] {
  if (typeof stack !== 'string') return []
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => `  ${line.trim()}`)
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ')
}
