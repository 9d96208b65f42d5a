import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { metricsGuide, updateMetricsTables } from '../../documentation/metrics-tables.ts'
import { root } from '../../shared/repository.ts'

const guide = join(root, metricsGuide)

it('the guide has the metrics of core; `npm run generate` writes them', async () => {
  const text = readFileSync(guide, 'utf8')
  expect(await updateMetricsTables(guide, text)).toBe(text)
})

it('a metric that the guide does not have shows', async () => {
  const text = readFileSync(guide, 'utf8').replaceAll('cloudconnexa.rate_limit.in_flight', 'old.name')
  const updated = await updateMetricsTables(guide, text)
  expect(updated).toContain('cloudconnexa.rate_limit.in_flight')
  expect(updated).not.toContain('old.name')
})
