import { type Outcome, toOutcome } from '../shared/outcome.ts'
import type { WorkspacePackage } from '../shared/repository.ts'
import { updateReports } from './reports.ts'

/** Compares what every entry exports with its committed report. */
export function checkReports(packages: readonly Pick<WorkspacePackage, 'folder' | 'manifest'>[]): Outcome {
  const { problems, names } = updateReports(packages, 'check')
  const hint = 'If it is meant: npm run generate:api, and a changeset.'
  return toOutcome(problems.length === 0 ? [] : [...problems, hint], { note: `${names} names` })
}
