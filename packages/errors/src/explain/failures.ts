/** For what is done only once something has failed: half of this package, which programs load with their first failure. */
export { createErrorFromFailure, type ProxyFailure, type TransportFailure } from '../failure/failure-error.ts'
export { readRetryAfter } from '../headers/retry-after.ts'
export { createSecretFilter, type SecretFilter } from '../redaction/secret-filter.ts'
export { createErrorFromResponse, type ErrorResponse } from '../response/response-error.ts'
export { unknownOutcomeHint } from '../response/response-hints.ts'
