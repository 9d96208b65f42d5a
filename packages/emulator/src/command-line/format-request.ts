import type { Colors } from 'picocolors/types.js'
import type { RequestRecord } from '../http/request-log.ts'

/** Formats of the request log on the command line. */
export const logFormats = ['pretty', 'plain', 'json', 'off'] as const

/** Format of the request log on the command line. */
export type LogFormat = (typeof logFormats)[number]

/** Formats a request as one line of the request log; `undefined` if the log is off. */
export function formatRequest(request: RequestRecord, format: LogFormat, colors: Colors): string | undefined {
  if (format === 'off') return undefined
  if (format === 'json') return JSON.stringify(request)
  const time = new Date(request.time).toISOString()
  const status = request.status === undefined ? 'cut' : String(request.status)
  const target = request.path + formatQuery(request.query)
  const duration = `${String(Math.round(request.duration))} ms`
  if (format === 'plain') return [time, request.method, target, status, duration].join(' ')
  const paint = choosePaint(request.status, colors)
  return [
    colors.dim(time.slice(11, 19)),
    paint(status),
    request.method.padEnd(6),
    target,
    colors.dim(duration),
  ].join(' ')
}

function formatQuery(query: RequestRecord['query']): string {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${[value].flat().join(',')}`)
  return parameters.length === 0 ? '' : `?${escapeControls(parameters.join('&'))}`
}

/** Queries are decoded: a line feed or an escape sequence in one must not forge lines, nor reach the terminal. */
function escapeControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => encodeURIComponent(character))
}

function choosePaint(status: number | undefined, colors: Colors): (text: string) => string {
  if (status === undefined || status >= 500) return colors.red
  return status >= 400 ? colors.yellow : colors.green
}
