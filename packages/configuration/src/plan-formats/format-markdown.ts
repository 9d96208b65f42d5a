import type { Notice } from '../model/account.ts'
import { formatAddress } from '../model/object-address.ts'
import type { Plan, PlanChange } from '../plan-model/plan.ts'
import { formatBelongings, formatValue } from './format-value.ts'
import { listVisibleChanges, summarizeCost, summarizeCounts } from './summarize-plan.ts'

/** Writes a plan as Markdown, for the comment of a pull request. */
export function formatMarkdown(plan: Plan): string {
  const changes = listVisibleChanges(plan)
  const blocks = [
    `## Plan for ${formatCode(plan.cloudId ?? 'this account')}`,
    plan.changes.length === 0 ? summarizeCounts(plan) : `**${summarizeCounts(plan)}** ${summarizeCost(plan)}`,
    ...formatNotices('Cannot be applied as it is', plan.obstacles),
    ...formatNotices('Warnings', plan.warnings),
    ...(changes.length === 0 ? [] : [formatTable(changes)]),
    ...formatOmissions(plan),
    `<sub>From ${formatCode(plan.source)}, digest ${formatCode(plan.digest)}</sub>`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function formatTable(changes: readonly PlanChange[]): string {
  const rows = changes.flatMap((change) => {
    const head = `| ${change.action} | ${formatCode(change.address)}`
    if (change.properties.length === 0 || change.action === 'delete')
      return [`${head}${escapeText(formatBelongings(change))} | | | |`]
    return change.properties.map(({ path, before, after, isSecret }, index) => {
      const lead = index === 0 ? head : '| | '
      const values =
        isSecret === true
          ? ['another secret', formatCode(formatValue(after))]
          : [before, after].map((value) => (value === undefined ? '' : formatCode(formatValue(value))))
      return `${lead} | ${formatCode(path)} | ${values.join(' | ')} |`
    })
  })
  return ['| | object | property | now | planned |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function formatOmissions({ omissions }: Plan): readonly string[] {
  if (omissions.length === 0) return []
  const rows = omissions.map(
    (omission) =>
      `- ${omission.action} ${formatCode(formatAddress(omission))}: ${escapeText(omission.reason)}`,
  )
  return [['**Left out**', '', ...rows].join('\n')]
}

function formatNotices(title: string, notices: readonly Notice[]): readonly string[] {
  if (notices.length === 0) return []
  return [[`**${title}**`, '', ...notices.map(({ message }) => `- ${escapeText(message)}`)].join('\n')]
}

/** As code that no name can leave: names may hold anything that Markdown or HTML would carry out. */
function formatCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const space = longest === 0 ? '' : ' '
  return `${fence}${space}${text.replaceAll('|', String.raw`\|`).replaceAll(/[\r\n]+/g, ' ')}${space}${fence}`
}

function escapeText(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[\\`*_[\]<>|#&!@]/g, String.raw`\$&`)
}
