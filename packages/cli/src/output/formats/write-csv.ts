import type { TextOutput } from '../../terminal/terminal.ts'
import type { ResultRows } from '../batches.ts'
import { escapeControls } from '../../text/printable.ts'
import { readProperty } from '../selection/property-path.ts'

// Spreadsheets take a text that begins like this for a formula, and names come from anybody who can name a device.
const formula = /^[=+\-@\t\r＝＋－＠]/
const needsQuotes = /[",\r\n]/
/** Heading of items that are no objects. */
const scalarHeading = 'value'

/** How a CSV file is written. */
export interface CsvOptions {
  /** Paths of the only properties that are written. */
  readonly fields?: readonly string[] | undefined
  /** Properties that items can have. Those of the first batch follow them. */
  readonly known?: readonly string[] | undefined
  /** Called at the end with properties that did not come before the header was written. */
  readonly onMissing: (properties: readonly string[]) => Promise<void>
}

/** Writes a header and a line for each item (RFC 4180), as they arrive. What is no scalar is written as JSON. */
export async function writeCsv(
  output: TextOutput,
  { batches }: ResultRows,
  { fields, known = [], onMissing }: CsvOptions,
): Promise<void> {
  let header: readonly string[] | undefined
  const missing = new Set<string>()
  for await (const batch of batches) {
    if (batch.length === 0) continue
    const text: string[] = []
    const properties = fields ?? listProperties(batch)
    if (header === undefined) {
      header = [...new Set([...(fields ?? known), ...properties])]
      text.push(formatHeader(header))
    }
    for (const property of properties) if (!header.includes(property)) missing.add(property)
    for (const item of batch) text.push(formatLine(header, item))
    await output.write(text.join(''))
  }
  if (header === undefined && (fields ?? known).length > 0) await output.write(formatHeader(fields ?? known))
  if (missing.size > 0) await onMissing([...missing])
}

function formatHeader(header: readonly string[]): string {
  return `${header.map(quote).join(',')}\r\n`
}

function formatLine(header: readonly string[], item: unknown): string {
  return `${header.map((path) => formatValue(readColumn(item, path))).join(',')}\r\n`
}

function readColumn(item: unknown, path: string): unknown {
  if (typeof item !== 'object' || Array.isArray(item)) return path === scalarHeading ? item : undefined
  // The name of a property may have dots itself.
  if (item !== null && Object.hasOwn(item, path)) return Reflect.get(item, path)
  return readProperty(item, path.split('.'))
}

function listProperties(batch: readonly unknown[]): readonly string[] {
  const names = new Set<string>()
  for (const item of batch) {
    if (typeof item !== 'object' || Array.isArray(item)) names.add(scalarHeading)
    else if (item !== null) for (const name of Object.keys(item)) names.add(name)
  }
  return [...names]
}

function formatValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return quote(formula.test(value) ? `'${value}` : value)
  return typeof value === 'object' ? quote(JSON.stringify(value)) : JSON.stringify(value)
}

function quote(text: string): string {
  const harmless = escapeControls(text)
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
