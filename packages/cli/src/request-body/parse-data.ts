import { CommandError } from '../errors/command-error.ts'

/** Where data comes from, for messages. */
export interface DataSource {
  /** `routes.yaml`, `standard input` or `--data`. */
  readonly name: string
  /** Whether it is a file. */
  readonly isFile: boolean
}

/**
 * Reads JSON or YAML. What ends in `.json`, or begins like a JSON object or array, is read as JSON first.
 *
 * @param text - The text.
 * @param source - Where it comes from.
 * @throws {CommandError} when it is neither; with line and column. The text itself stays out of the message, because it may hold secrets.
 */
export async function parseData(text: string, source: DataSource): Promise<unknown> {
  const value = await parseText(text, source)
  if (isDeeperThan(value, mostLevels)) throw createTooDeep(source)
  return value
}

/** No body of the API has a tenth of it. What goes through values calls itself for each level. */
const mostLevels = 100

/** Looks at one level after the other, so that no depth is too much for it. */
function isDeeperThan(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

function createTooDeep({ name, isFile }: DataSource): CommandError {
  return new CommandError(`${name} is nested deeper than ${String(mostLevels)} levels.`, {
    hint: 'Correct it and run the command again. Nothing was sent.',
    ...(isFile && { location: { file: name } }),
  })
}

async function parseText(text: string, source: DataSource): Promise<unknown> {
  const isJson = source.name.toLowerCase().endsWith('.json')
  if (isJson || /^\s*[[{]/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      if (isJson) throw createInvalidJson(text, source)
    }
  }
  return parseYaml(text, source)
}

interface Place {
  readonly line: number
  readonly column: number
}

function createError(
  kind: string,
  reason: string,
  { name, isFile }: DataSource,
  place?: Place,
): CommandError {
  const where = place === undefined ? '' : ` in line ${place.line}, column ${place.column}`
  return new CommandError(`${name} is not valid ${kind}${where}${reason}.`, {
    hint: 'Correct it and run the command again. Nothing was sent.',
    ...(isFile && { location: { file: name, ...place } }),
  })
}

/** Whether a text is the beginning of JSON as far as it goes: the parser then misses its end and nothing else. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const [, position] = /position (\d+)/.exec(message) ?? []
    return /end of JSON input|Unterminated string/.test(message) || Number(position) === text.length
  }
}

/** Finds where JSON stops being JSON. The parser itself does not say it in every case. */
function findFault(text: string): number {
  let [good, bad] = [0, text.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isBeginning(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function createInvalidJson(text: string, source: DataSource): CommandError {
  const isShort = isBeginning(text)
  const lines = (isShort ? text.trimEnd() : text.slice(0, findFault(text))).split('\n')
  const reason = isShort ? ': it ends too early' : ''
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  return createError('JSON', reason, source, place)
}

// What the parser says about these holds none of the text.
const quietCodes: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: ': it is indented with a tab',
  DUPLICATE_KEY: ': a key is there twice',
  BAD_INDENT: ': the indentation does not fit',
  MULTIPLE_DOCS: ': it holds several documents',
}

async function parseYaml(text: string, source: DataSource): Promise<unknown> {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw createError('JSON or YAML', quietCodes[error.code] ?? '', source, { line, column: col })
  }
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown // whatever the text holds
  } catch {
    throw createError('YAML', ': its aliases cannot be resolved', source)
  }
}
