// The suites of the pipeline, with another transport than the default.
import { useTransport } from './support/transports.ts'

useTransport('undici 7')
await import('./retry-safety.test.ts')
await import('./retry-token.test.ts')
await import('./cancellation.test.ts')
await import('./deadline.test.ts')
await import('./transport-errors.test.ts')
await import('./response-size.test.ts')
