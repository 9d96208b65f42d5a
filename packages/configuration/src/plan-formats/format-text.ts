import type { Notice } from '../model/account.ts'
import { formatAddress } from '../model/object-address.ts'
import type { Plan, PlanAction, PlanChange } from '../plan-model/plan.ts'
import { formatBelongings, formatPropertyChange, formatValue } from './format-value.ts'
import { listVisibleChanges, summarizeCost, summarizeCounts } from './summarize-plan.ts'

const signs: Readonly<Record<PlanAction, string>> = { create: '+', update: '~', rename: '>', delete: '-' }

/** Writes a plan as plain text, a block for each object. */
export function formatText(plan: Plan): string {
  const blocks = [
    `Plan for ${plan.cloudId ?? 'this account'}, from ${plan.source}`,
    ...listVisibleChanges(plan).map(formatChange),
    ...formatOmissions(plan),
    ...formatNotices('Warnings', plan.warnings),
    ...formatNotices('It cannot be applied as it is', plan.obstacles),
    plan.changes.length === 0 ? summarizeCounts(plan) : `${summarizeCounts(plan)}\n${summarizeCost(plan)}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function formatChange(change: PlanChange): string {
  const { action, address, renamedFrom, properties, location } = change
  const place = location === undefined ? '' : `  (${location.file}:${String(location.line)})`
  const from = renamedFrom === undefined ? '' : `, until now ${formatValue(renamedFrom)}`
  // What is deleted is named; its properties are in the file that is no longer there, and in the export before.
  const lines =
    action === 'delete' ? [] : properties.map((property) => `      ${formatPropertyChange(property)}`)
  return [`  ${signs[action]} ${action} ${address}${from}${formatBelongings(change)}${place}`, ...lines].join(
    '\n',
  )
}

function formatOmissions({ omissions }: Plan): readonly string[] {
  if (omissions.length === 0) return []
  const lines = omissions.map(
    (omission) => `  ${omission.action} ${formatAddress(omission)}: ${omission.reason}`,
  )
  return [['Left out:', ...lines].join('\n')]
}

function formatNotices(title: string, notices: readonly Notice[]): readonly string[] {
  if (notices.length === 0) return []
  return [[`${title}:`, ...notices.map(({ message }) => `  ${message}`)].join('\n')]
}
