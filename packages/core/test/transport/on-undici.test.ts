// The suites of the pipeline, with another transport than the default.
import { useTransport } from '../support/transports.ts'

useTransport('undici')
await import('../policies/retry/retry-safety.test.ts')
await import('../policies/retry/retry-token.test.ts')
await import('../async/cancellation.test.ts')
await import('../policies/deadline.test.ts')
await import('./transport-errors.test.ts')
await import('./response-size.test.ts')
