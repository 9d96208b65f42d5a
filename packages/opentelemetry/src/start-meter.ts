import type { BatchObservableResult, Meter } from '@opentelemetry/api'
import { createInstruments, durationBounds, metrics, recordMetrics } from '@cloudconnexa/core/diagnostics'

/**
 * Makes metrics of what is published on the diagnostics channels.
 *
 * @returns Ends it.
 */
export function startMeter(meter: Meter): () => void {
  const advice = { explicitBucketBoundaries: [...durationBounds] }
  const histograms = createInstruments(metrics.histograms, ({ name, description, unit }) =>
    meter.createHistogram(name, { description, unit, advice }),
  )
  const counters = createInstruments(metrics.counters, ({ name, description, unit }) =>
    meter.createCounter(name, { description, unit }),
  )
  const gauges = createInstruments(metrics.gauges, ({ name, description, unit }) =>
    meter.createObservableGauge(name, { description, unit }),
  )
  const recording = recordMetrics({
    count: (metric, labels) => counters[metric].add(1, labels),
    observe: (metric, seconds, labels) => histograms[metric].record(seconds, labels),
  })
  const readGauges = (result: BatchObservableResult): void => {
    for (const { gauge, value, labels } of recording.readGauges())
      result.observe(gauges[gauge], value, labels)
  }
  meter.addBatchObservableCallback(readGauges, Object.values(gauges))
  return () => {
    recording.stop()
    meter.removeBatchObservableCallback(readGauges, Object.values(gauges))
  }
}
