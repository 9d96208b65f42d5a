export { type MetricsRegistration, registerMetrics } from './register-metrics.ts'
