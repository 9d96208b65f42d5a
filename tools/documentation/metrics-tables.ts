import { listMetrics, metricLabels } from '../../packages/core/src/diagnostics/metrics.ts'
import { type SectionMarkers, withSection } from '../trust/repeatable/document-section.ts'

/** The guide whose tables of metrics are generated. */
export const metricsGuide = 'docs/guides/observing.md'

const markers: SectionMarkers = {
  begin: '<!-- metrics: written by `npm run generate` -->',
  end: '<!-- /metrics -->',
}

/**
 * The guide, with the tables of metrics and labels as core has them.
 *
 * @param path - Path of the guide.
 * @param text - The guide as it stands.
 */
export function updateMetricsTables(path: string, text: string): Promise<string> {
  const metrics = listMetrics().map(({ kind, name, prometheusName, unit, description, labels }) => [
    `\`${name}\`, in Prometheus \`${prometheusName}\``,
    `${kind}, \`${unit}\``,
    description,
    labels.map((label) => `\`${label}\``).join(', '),
  ])
  const labels = Object.entries(metricLabels).map(([label, meaning]) => [`\`${label}\``, meaning])
  const tables = [
    createTable(['metric', 'kind and unit', 'what it measures', 'labels'], metrics),
    'Labels, which Prometheus writes with underscores:',
    createTable(['label', 'value'], labels),
  ]
  return withSection(path, text, tables.join('\n\n'), markers)
}

function createTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
