import { ConfigurationError } from '@cloudconnexa/errors'
import {
  createInstruments,
  durationBounds,
  listMetrics,
  type Metric,
  type MetricLabels,
  metrics,
  recordMetrics,
  toPrometheusLabel,
} from '@cloudconnexa/core/diagnostics'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** Metrics that are registered. */
export interface MetricsRegistration {
  /** Ends it: takes the metrics out of the registry, and records nothing any more. */
  dispose(): void
  /** The same as {@link MetricsRegistration.dispose}, for `using`. */
  [Symbol.dispose](): void
}

/**
 * Registers the metrics of all clients in this process in a registry, from which the program hands them to Prometheus. It
 * subscribes to the diagnostics channels of `@cloudconnexa/core`, so it may be called before or after clients are created.
 *
 * @param registry - A registry of prom-client, such as its `register`.
 * @returns The registration, to end it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is no registry, or has metrics of these names already.
 *
 * @example
 * ```ts
 * import { registerMetrics } from '@cloudconnexa/prometheus'
 * import { register } from 'prom-client'
 *
 * const registration = registerMetrics(register)
 * console.log(await register.metrics())
 * registration.dispose()
 * ```
 */
export function registerMetrics(registry: Registry): MetricsRegistration {
  requireUnregistered(registry)
  const describe = (metric: Metric): InstrumentSettings => ({
    name: metric.prometheusName,
    help: metric.description,
    labelNames: metric.labels.map(toPrometheusLabel),
    registers: [registry],
  })
  const histograms = createInstruments(
    metrics.histograms,
    (metric) => new Histogram({ ...describe(metric), buckets: [...durationBounds] }),
  )
  const counters = createInstruments(metrics.counters, (metric) => new Counter(describe(metric)))
  const recording = recordMetrics({
    count: (metric, labels) => counters[metric].inc(toPrometheusLabels(labels)),
    observe: (metric, seconds, labels) => histograms[metric].observe(toPrometheusLabels(labels), seconds),
  })
  createInstruments(metrics.gauges, (metric, key) => {
    const collect = function (this: Gauge): void {
      // A bucket that is not known any more has no level.
      this.reset()
      for (const { gauge, value, labels } of recording.readGauges())
        if (gauge === key) this.set(toPrometheusLabels(labels), value)
    }
    return new Gauge({ ...describe(metric), collect })
  })
  const dispose = (): void => {
    recording.stop()
    for (const { prometheusName } of listMetrics()) registry.removeSingleMetric(prometheusName)
  }
  return { dispose, [Symbol.dispose]: dispose }
}

/** What all instruments of prom-client are made from. */
interface InstrumentSettings {
  readonly name: string
  readonly help: string
  readonly labelNames: string[]
  readonly registers: Registry[]
}

/** Fails before the first metric is registered, so that nothing is left half done. */
function requireUnregistered(registry: Registry): void {
  if (!isRegistry(registry))
    throw new ConfigurationError('registerMetrics() was called without a registry.', {
      code: 'OPTION_INVALID',
      hint: 'Pass a registry of prom-client, such as its `register`.',
    })
  const taken = listMetrics().find((metric) => registry.getSingleMetric(metric.prometheusName) !== undefined)
  if (taken === undefined) return
  throw new ConfigurationError(`The registry already has a metric named ${taken.prometheusName}.`, {
    code: 'OPTION_INVALID',
    hint: 'Call registerMetrics() once for each registry, or pass another registry.',
  })
}

function isRegistry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'getSingleMetric' in value
}

function toPrometheusLabels(labels: MetricLabels): Record<string, string | number> {
  return Object.fromEntries(Object.entries(labels).map(([name, value]) => [toPrometheusLabel(name), value]))
}
