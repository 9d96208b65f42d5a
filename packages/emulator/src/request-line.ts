import type { Colors } from 'picocolors/types.js'
import type { RequestRecord } from './request-log.ts'

/** How requests are logged on the command line. */
export type LogFormat = 'pretty' | 'plain' | 'json' | 'off'

/** One line of the request log, or nothing if it is off. */
export function requestLine(request: RequestRecord, format: LogFormat, colors: Colors): string | undefined {
  if (format === 'off') return undefined
  if (format === 'json') return JSON.stringify(request)
  const time = new Date(request.time).toISOString()
  const status = request.status === undefined ? 'cut' : String(request.status)
  const target = request.path + queryText(request.query)
  const duration = `${String(Math.round(request.duration))} ms`
  if (format === 'plain') return [time, request.method, target, status, duration].join(' ')
  const paint = painter(request.status, colors)
  return [
    colors.dim(time.slice(11, 19)),
    paint(status),
    request.method.padEnd(6),
    target,
    colors.dim(duration),
  ].join(' ')
}

function queryText(query: RequestRecord['query']): string {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${[value].flat().join(',')}`)
  return parameters.length === 0 ? '' : `?${printable(parameters.join('&'))}`
}

/** Queries are decoded: a line feed or an escape sequence in one must not forge lines, nor reach the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => encodeURIComponent(character))
}

function painter(status: number | undefined, colors: Colors): (text: string) => string {
  if (status === undefined || status >= 500) return colors.red
  return status >= 400 ? colors.yellow : colors.green
}
