import { readFileSync, writeFileSync } from 'node:fs'

/** What a suite or a run has counted, by name. */
export type Figures = Readonly<Record<string, number>>

/** Writes the figures of a run where its command line wants them: `--figures <file>`. */
export function writeFigures(path: string | undefined, figures: Figures): void {
  if (path !== undefined) writeFileSync(path, JSON.stringify(figures))
}

/** Reads what {@link writeFigures} has written. */
export function readFigures(path: string): Figures {
  return JSON.parse(readFileSync(path, 'utf8')) as Figures
}
