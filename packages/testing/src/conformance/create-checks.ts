import type { ConformanceCheck } from '../subject/conformance-options.ts'
import { ConformanceError } from './conformance-error.ts'

/** The findings of a check; empty if it passes. */
export type Findings = readonly string[]

/** Checks by their names. */
export type CheckTable<Subject> = Readonly<Record<string, (subject: Subject) => Findings | Promise<Findings>>>

/** Creates checks for any test runner from functions that return findings. */
export function createChecks<Subject>(
  table: CheckTable<Subject>,
  subject: Subject,
): readonly ConformanceCheck[] {
  return Object.entries(table).map(([name, check]) => ({
    name,
    run: async () => {
      const findings = await collectFindings(name, async () => check(subject))
      if (findings.length > 0) throw new ConformanceError(name, findings)
    },
  }))
}

async function collectFindings(name: string, check: () => Promise<Findings>): Promise<Findings> {
  try {
    return await check()
  } catch (error) {
    const finding = `The check could not be completed: ${String(error)}`
    throw new ConformanceError(name, [finding], { cause: error })
  }
}
