import { isSecret } from '@cloudconnexa/core'
import { collectItems, mapRows, type ResultRows, toRows } from '../batches.ts'
import { toPlainValue } from '../plain-value.ts'
import type { ResultView } from '../result-view.ts'
import { chooseFormat, isTable, type OutputFormat } from '../output-format.ts'
import type { PrintContext } from './print-context.ts'
import { showReading } from './show-reading.ts'

/**
 * Writes a result to standard output.
 *
 * @param session - Its flags say in which form.
 * @param result - A value, or items that arrive one after the other. `undefined` writes nothing.
 * @param view - Which columns a table has.
 * @throws {CommandError} when `--query` is no expression, or `--fields` names what the result does not have.
 */
export async function printResult(session: PrintContext, result: unknown, view?: ResultView): Promise<void> {
  if (result === undefined) return
  const { flags, terminal } = session
  const format = chooseFormat(session)
  const fields = await readFields(flags.fields)
  const read = showReading(toRows(takeRows(result, format, view)), session)
  let rows = mapRows(read, (item) => toPlainValue(item, flags.reveal))
  if (flags.query !== undefined) rows = await applyQuery(rows, flags.query)
  if (fields !== undefined) {
    const { pickFields } = await import('../selection/pick-fields.ts')
    rows = pickFields(rows, fields, view)
  }
  if (!rows.isList) {
    const [value] = await collectItems(rows)
    if (isScalar(value) && isText(result, format, flags)) {
      const { writeText } = await import('../formats/write-text.ts')
      await writeText(terminal.output, value)
      if (isSecret(result) && !flags.reveal) await session.note('It is a secret. Pass --reveal to print it.')
      return
    }
    rows = toRows(value)
  }
  await writeRows(session, format, rows, fields, view)
}

async function readFields(fields: string | undefined): Promise<readonly string[] | undefined> {
  if (fields === undefined) return undefined
  const { parseFields } = await import('../selection/parse-fields.ts')
  return parseFields(fields)
}

/** Tables and CSV files of a report have its rows; other formats have all of it. */
function takeRows(result: unknown, format: OutputFormat, view: ResultView | undefined): unknown {
  if (view?.rows === undefined || !(format === 'csv' || isTable(format))) return result
  const held: unknown =
    typeof result === 'object' && result !== null ? Reflect.get(result, view.rows) : undefined
  return Array.isArray(held) ? held : result
}

/** An expression sees all items at once. */
async function applyQuery(rows: ResultRows, expression: string): Promise<ResultRows> {
  const { parseQuery } = await import('../selection/run-query.ts')
  // Before the first item is read.
  const query = await parseQuery(expression)
  const items = await collectItems(rows)
  return toRows(query.apply(rows.isList ? items : items[0]) ?? null)
}

async function writeRows(
  session: PrintContext,
  format: OutputFormat,
  rows: ResultRows,
  fields: readonly string[] | undefined,
  view: ResultView | undefined,
): Promise<void> {
  const { output } = session.terminal
  if (format === 'csv') {
    const { writeCsv } = await import('../formats/write-csv.ts')
    const onMissing = (names: readonly string[]): Promise<void> =>
      session.note(`Left out, because the first items did not have them: ${names.join(', ')}. Pass --fields.`)
    const known = session.flags.query === undefined ? await listKnown(view) : undefined
    return writeCsv(output, rows, { fields, known, onMissing })
  }
  if (isTable(format)) {
    const { writeTable } = await import('../formats/write-table.ts')
    const onEmpty = (): Promise<void> => session.note(view?.emptyNote ?? 'There is nothing to show.')
    const isQueried = session.flags.query !== undefined
    return writeTable(output, rows, { view, fields, isWide: format === 'wide', isQueried, onEmpty })
  }
  if (format === 'yaml') {
    const { writeYaml } = await import('../formats/write-yaml.ts')
    return writeYaml(output, rows)
  }
  const { writeJson, writeJsonLines } = await import('../formats/write-json.ts')
  return format === 'json' ? writeJson(output, rows) : writeJsonLines(output, rows)
}

/** Names of the properties that the schema has, so that the header of a file does not depend on its first items. */
async function listKnown(view: ResultView | undefined): Promise<readonly string[] | undefined> {
  const schema = view?.rows === undefined ? await view?.loadSchema?.() : undefined
  if (schema === undefined) return undefined
  const { listSchemaPaths } = await import('../selection/schema-paths.ts')
  return listSchemaPaths(schema, 1)
}

/** Whether a string is written without quotes: for people, and where somebody has chosen just this value to work with. */
function isText(result: unknown, format: OutputFormat, flags: PrintContext['flags']): boolean {
  if (isTable(format)) return true
  if (flags.output !== undefined) return false
  return flags.query !== undefined || (flags.reveal && isSecret(result))
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
