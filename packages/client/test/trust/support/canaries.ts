/** Secrets that are easy to find again. Each has a part that no other text holds. */
export const canaries = {
  clientId: 'prefix.tenant',
  clientSecret: 'CANARY-client-secret',
  accessToken: 'CANARY-access-token',
  preSharedKey: 'CANARY-"pre-shared"-key',
  profile: '<key>CANARY-profile</key>',
  connectorToken: 'CANARY-connector-token',
  deviceProfile: 'CANARY-device-profile',
  bodyValue: 'CANARY-body-value',
  query: 'CANARY-query',
  header: 'CANARY-header',
  cookie: 'CANARY-cookie',
  signerSecret: 'CANARY-signer-secret',
} as const

const basic = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '')

/** What must not be found: the canaries as they are, and as HTTP, JSON and URLs write them. */
const traces: readonly string[] = Object.entries(canaries)
  .filter(([name]) => name !== 'clientId')
  .flatMap(([, secret]) => [
    secret,
    basic(secret),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ])
  .concat(basic(`${canaries.clientId}:${canaries.clientSecret}`), 'CANARY')

/** The canaries that a text gives away. */
export function findCanaries(text: string): readonly string[] {
  return traces.filter((trace) => text.includes(trace))
}
