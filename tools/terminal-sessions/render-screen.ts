import { stripVTControlCharacters } from 'node:util'

const clearedLine = '\r\u001B[2K'

/** Renders what stands on a terminal at the end: lines that were drawn anew show what was drawn last. */
export function renderScreen(written: string): readonly string[] {
  const lines = written.replaceAll('\r\n', '\n').split('\n')
  return lines.map((line) => stripVTControlCharacters(line.split(clearedLine).at(-1) ?? '').trimEnd())
}

/** Lists what a line that was drawn anew has shown, one after the other. */
export function listDrawn(written: string): readonly string[] {
  const drawn = written.split(clearedLine).slice(1)
  return drawn.map((line) => stripVTControlCharacters(line.split('\n')[0] ?? '').trimEnd()).filter(Boolean)
}

/** Writes escape sequences so that a reader sees them: `␛[32m`. */
export function showEscapes(written: string): readonly string[] {
  return written.replaceAll('\r\n', '\n').replaceAll('\u001B', '␛').split('\n')
}
