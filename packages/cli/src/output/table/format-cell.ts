import { toPrintable } from '../../text/printable.ts'
import type { ColumnForm } from '../result-view.ts'

/** Most items of an array that are written one by one. */
const mostNamed = 3

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * Writes a value into a cell of a table: one line, without control characters.
 *
 * @param value - Any value.
 * @param form - How values of its column are written.
 * @param mostItems - Most items of an array that are written one by one.
 */
export function formatCell(value: unknown, form?: ColumnForm, mostItems: number = mostNamed): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return formatNumber(value, form)
  if (typeof value === 'string') return isoInstant.test(value) ? formatInstant(value) : toPrintable(value)
  if (Array.isArray(value)) return formatArray(value, mostItems)
  return toPrintable(readLabel(value) ?? JSON.stringify(value))
}

function formatNumber(value: number, form: ColumnForm | undefined): string {
  if (form === 'bytes') return formatBytes(value)
  if (form === 'seconds') return formatSeconds(value)
  return form === 'instant' ? formatInstant(value) : String(value)
}

function formatArray(items: readonly unknown[], mostItems: number): string {
  if (items.length === 0) return ''
  const labels = items.map((item) =>
    typeof item === 'string' ? item : (readLabel(item) ?? formatScalar(item)),
  )
  const named = labels.filter((label) => label !== undefined)
  if (items.length > mostItems || named.length < items.length) return String(items.length)
  return toPrintable(named.join(', '))
}

/** A number or boolean; nothing for anything else. */
function formatScalar(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** What people know an object by. Errors, the only ones with a message, have a name that is not theirs alone. */
function readLabel(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const name of ['message', 'name', 'domain', 'subnet', 'ip', 'id']) {
    const held: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
    if (typeof held === 'string' && held !== '') return held
  }
  return undefined
}

/** `2026-01-31 14:05 UTC`: no reader has to know in which time zone a program ran. */
function formatInstant(value: string | number): string {
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return String(value)
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** `1.5 GiB` */
function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']
  let value = bytes
  let index = 0
  while (Math.abs(value) >= 1023.95 && index < units.length - 1) {
    value /= 1024
    index += 1
  }
  return `${index === 0 ? value : value.toFixed(1)} ${units[index] ?? ''}`
}

/** `2 d 3 h`, `5 min 12 s`: the two largest units. */
function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  const units: readonly (readonly [string, number])[] = [
    ['d', Math.floor(whole / 86_400)],
    ['h', Math.floor(whole / 3600) % 24],
    ['min', Math.floor(whole / 60) % 60],
    ['s', whole % 60],
  ]
  const first = units.findIndex(([, amount]) => amount > 0)
  if (first < 0) return '0 s'
  return units
    .slice(first, first + 2)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${unit}`)
    .join(' ')
}
