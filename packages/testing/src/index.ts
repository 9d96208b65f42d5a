export { createConformanceChecks } from './conformance/conformance-checks.ts'
export { ConformanceError } from './conformance/conformance-error.ts'
export { createRateLimiterChecks } from './rate-limit-checks/rate-limiter-checks.ts'
export type { RateLimiterChecksOptions } from './rate-limits/limiter-options.ts'
export { createTokenStoreChecks } from './token-store-checks/token-store-checks.ts'
export type { TokenStoreChecksOptions } from './token-stores/store-options.ts'
export type { ConformanceCheck, ConformanceOptions } from './subject/conformance-options.ts'
export { connect, type ScriptedConnection } from './connection/connect.ts'
export { connectToEmulator, type EmulatorConnection, listRequests } from './connection/connect-to-emulator.ts'
export { createPage } from './connection/page.ts'
export {
  type ScriptedResponse,
  type ScriptedResponses,
  type ScriptedApi,
  startScriptedApi,
} from './connection/scripted-api.ts'
export { formatRequests, type SentRequest } from './connection/sent-request.ts'
export { type VirtualTimeConnection, useVirtualTime } from './connection/virtual-time.ts'
