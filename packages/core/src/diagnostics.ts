export type {
  CallDiagnostics,
  DiagnosticsErrorCode,
  OperationDiagnostics,
} from './diagnostics/call-message.ts'
export type {
  AttemptDiagnostics,
  RateLimitDiagnostics,
  RateLimitModeChange,
  RateLimitRefusal,
  RateLimitStateChange,
  RateLimitWait,
  ServerDiagnostics,
  TokenDiagnostics,
} from './diagnostics/messages.ts'
export type { GaugeReading, MetricLabels } from './diagnostics/bucket-levels.ts'
export {
  type CounterKey,
  createInstruments,
  durationBounds,
  type GaugeKey,
  type HistogramKey,
  listMetrics,
  type Metric,
  type MetricLabel,
  metricLabels,
  metrics,
  type MetricTable,
  toPrometheusLabel,
} from './diagnostics/metrics.ts'
export { type MetricRecorder, type MetricRecording, recordMetrics } from './diagnostics/record-metrics.ts'
