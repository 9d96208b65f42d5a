import type { Fault } from '@cloudconnexa/emulator'

/** The name of something that is wrong with the API. */
export type FaultScene = 'lost responses' | 'a storm of 429' | 'some 503'

const api: RegExp = /^\/api\/v1\/(?!oauth)/

/** What is wrong with the API while a plan is applied. */
export const faultScenes: Readonly<Record<FaultScene, readonly Fault[]>> = {
  'lost responses': [
    { method: 'POST', path: api, resetAfter: true, probability: 0.2, count: 6 },
    { method: 'PUT', path: api, resetAfter: true, probability: 0.3, count: 4 },
    { method: 'DELETE', path: api, resetAfter: true, probability: 0.5, count: 2 },
  ],
  'a storm of 429': [{ path: api, throttle: true, rateLimitHeaders: false, after: 20, count: 10 }],
  'some 503': [{ path: api, status: 503, probability: 0.1, count: 10 }],
}
