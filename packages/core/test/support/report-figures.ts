import { afterEach } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** What a suite has counted so far, by the name of the suite. */
    figures?: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
}

/**
 * Hands over what a suite counts to vitest's reports: each test of the file carries the figures so far, so the last one has all.
 *
 * @param name - Name of the suite, in kebab-case; one suite, one name.
 * @param readFigures - Reads the figures so far, by name.
 */
export function reportFigures(name: string, readFigures: () => Readonly<Record<string, number>>): void {
  afterEach(({ task }) => {
    task.meta.figures = { [name]: { ...readFigures() } }
  })
}
