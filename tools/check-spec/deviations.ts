import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './finding.ts'

const fileName = 'deviations.json'

/** Differences between SDK and document that are right, and why. */
export interface Deviation {
  readonly reason: string
  /** Texts of findings, whole. */
  readonly findings: readonly string[]
}

/** Reads `spec/deviations.json`. */
export function readDeviations(specFolder: string): readonly Deviation[] {
  // The file is part of this repository; `weigh` compares its contents with what is found.
  return JSON.parse(readFileSync(join(specFolder, fileName), 'utf8')) as readonly Deviation[]
}

/** Findings that no deviation allows, and what is wrong with the list itself. */
export function weigh(
  findings: readonly Finding[],
  deviations: readonly Deviation[],
): { readonly open: readonly Finding[]; readonly mistakes: readonly string[] } {
  const allowed = new Set(deviations.flatMap((deviation) => deviation.findings))
  const found = new Set(findings.map(({ text }) => text))
  const stale = [...allowed].filter((text) => !found.has(text))
  const unexplained = deviations.filter(({ reason }) => reason.trim() === '')
  return {
    open: findings.filter(({ text }) => !allowed.has(text)),
    mistakes: [
      ...stale.map((text) => `spec/${fileName}: nothing deviates like this any more: ${text}`),
      ...unexplained.map((one) => `spec/${fileName}: this has no reason: ${one.findings.join('; ')}`),
    ],
  }
}
