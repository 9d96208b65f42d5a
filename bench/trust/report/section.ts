import type { SectionMarkers } from '../../../tools/trust/repeatable/document-section.ts'
import { describeMachine } from '../../report/machine.ts'
import type { ResultTable } from '../../report/result.ts'

/** Where the table stands in docs/reliability.md. */
export const trustMarkers: SectionMarkers = {
  begin: '<!-- made by npm run bench:trust -->',
  end: '<!-- end of what is made by npm run bench:trust -->',
}

/** What stands between the markers. */
export function buildTrustSection({ head, rows }: ResultTable, date: Date): string {
  const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    `Seen on ${date.toISOString().slice(0, 10)}, ${describeMachine()}:`,
    '',
    formatRow(head),
    formatRow(head.map(() => '---')),
    ...rows.map(formatRow),
  ].join('\n')
}
