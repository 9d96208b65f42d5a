/** What the labels of metrics say, by the names that OpenTelemetry knows them by. The values are few, and none is an id. */
export const metricLabels: Readonly<Record<MetricLabel, string>> = {
  'cloudconnexa.operation': 'operation id, such as `getNetwork`; `request` for `client.request`',
  'cloudconnexa.rate_limit.bucket': '`read` or `write`',
  'cloudconnexa.token.source': '`request`, or `store` where another process had left it',
  'error.type': 'code of the error; absent where there is none',
  'http.request.method': 'HTTP method',
  'http.response.status_code': 'status; absent where there was no response',
  'server.address': 'host name of the API',
}

/** Name of a label. */
export type MetricLabel =
  | 'cloudconnexa.operation'
  | 'cloudconnexa.rate_limit.bucket'
  | 'cloudconnexa.token.source'
  | 'error.type'
  | 'http.request.method'
  | 'http.response.status_code'
  | 'server.address'

/** A metric: what is measured, and how it is called. */
export interface Metric {
  /** What kind of instrument it is; a gauge is read when it is asked for. */
  readonly kind: 'counter' | 'gauge' | 'histogram'
  /** As OpenTelemetry knows it. */
  readonly name: string
  /** As Prometheus knows it: with the unit of durations, and the ending of counters. */
  readonly prometheusName: string
  /** As UCUM writes it. */
  readonly unit: 's' | '{limiter}' | '{request}'
  /** What it measures. */
  readonly description: string
  /** What it is broken down by. */
  readonly labels: readonly MetricLabel[]
}

/** Names a duration that is recorded. */
export type HistogramKey = 'attemptDuration' | 'callDuration' | 'tokenRenewalDuration' | 'waitDuration'
/** Names something that is counted. */
export type CounterKey = 'refusals'
/** Names something that is read when it is asked for. */
export type GaugeKey = 'available' | 'capacity' | 'degraded' | 'inFlight' | 'queueLength'

/** All metrics, by the kind of their instruments. */
export interface MetricTable {
  /** Durations. */
  readonly histograms: Readonly<Record<HistogramKey, Metric>>
  /** Counts. */
  readonly counters: Readonly<Record<CounterKey, Metric>>
  /** Readings. */
  readonly gauges: Readonly<Record<GaugeKey, Metric>>
}

/** Upper bounds of the buckets of all histograms, in seconds: from a response on the same continent to a wait of two minutes. */
export const durationBounds: readonly number[] = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]

const bucketLabels: readonly MetricLabel[] = ['cloudconnexa.rate_limit.bucket', 'server.address']

/** The one place where the names, units and labels of metrics stand. */
export const metrics: MetricTable = {
  histograms: {
    callDuration: createDuration('cloudconnexa.call.duration', {
      description: 'Duration of calls, with queue, token and retries.',
      labels: ['cloudconnexa.operation', 'error.type'],
    }),
    attemptDuration: createDuration('cloudconnexa.attempt.duration', {
      description: 'Duration of single HTTP requests, retries included.',
      labels: [
        'cloudconnexa.operation',
        'http.request.method',
        'http.response.status_code',
        'error.type',
        'server.address',
      ],
    }),
    tokenRenewalDuration: createDuration('cloudconnexa.token.renewal.duration', {
      description: 'Duration of renewals of access tokens.',
      labels: ['cloudconnexa.token.source', 'error.type', 'server.address'],
    }),
    waitDuration: createDuration('cloudconnexa.rate_limit.wait.duration', {
      description: 'Time in the queue of the rate limiter, of requests that had to wait.',
      labels: ['cloudconnexa.rate_limit.bucket', 'error.type', 'server.address'],
    }),
  },
  counters: {
    refusals: {
      kind: 'counter',
      name: 'cloudconnexa.rate_limit.refusals',
      prometheusName: 'cloudconnexa_rate_limit_refusals_total',
      unit: '{request}',
      description: 'Requests that the API has refused with 429.',
      labels: bucketLabels,
    },
  },
  gauges: {
    available: createGauge(
      'cloudconnexa.rate_limit.available',
      'Level of the bucket: requests that may be sent without waiting.',
    ),
    capacity: createGauge('cloudconnexa.rate_limit.capacity', 'Most requests that the bucket can hold.'),
    inFlight: createGauge('cloudconnexa.rate_limit.in_flight', 'Requests in flight.'),
    queueLength: createGauge(
      'cloudconnexa.rate_limit.queue.length',
      'Requests that wait in the queue of the rate limiter.',
    ),
    degraded: {
      ...createGauge(
        'cloudconnexa.rate_limit.degraded',
        '1 while the store of a shared rate limiter cannot be reached, else 0.',
      ),
      unit: '{limiter}',
    },
  },
}

/** All metrics in one list. */
export function listMetrics(): readonly Metric[] {
  return Object.values(metrics).flatMap((table: Readonly<Record<string, Metric>>) => Object.values(table))
}

/** Names a label as Prometheus does. */
export function toPrometheusLabel(label: string): string {
  return label.replaceAll('.', '_')
}

/**
 * Makes an instrument for each metric of a kind.
 *
 * @param table - The metrics: `metrics.gauges`, for instance.
 * @param create - Makes an instrument.
 */
export function createInstruments<Key extends string, Instrument>(
  table: Readonly<Record<Key, Metric>>,
  create: (metric: Metric, key: Key) => Instrument,
): Readonly<Record<Key, Instrument>> {
  const keys = Object.keys(table) as Key[] // by its type it has these and no others
  const instruments: Partial<Record<Key, Instrument>> = {}
  for (const key of keys) instruments[key] = create(table[key], key)
  return instruments as Readonly<Record<Key, Instrument>> // the loop has set them all
}

function createDuration(name: string, metric: Pick<Metric, 'description' | 'labels'>): Metric {
  return {
    kind: 'histogram',
    name,
    prometheusName: `${toPrometheusLabel(name)}_seconds`,
    unit: 's',
    ...metric,
  }
}

function createGauge(name: string, description: string): Metric {
  return {
    kind: 'gauge',
    name,
    prometheusName: toPrometheusLabel(name),
    unit: '{request}',
    description,
    labels: bucketLabels,
  }
}
