// Generated from spec/ by `npm run generate`; change it there.

/** Response of `getDnsLogEnabled` (`GET /dns-log/user-dns-resolutions/enabled`). */
export type GetDnsLogEnabledResponse = boolean

/** Whether a value is a {@link GetDnsLogEnabledResponse}. */
export function isGetDnsLogEnabledResponse(value: unknown): value is GetDnsLogEnabledResponse {
  return typeof value === 'boolean'
}
