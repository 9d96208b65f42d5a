// Generated from spec/ by `npm run generate`; change it there.

/** Response of `getDnsLogEnabled` (`GET /dns-log/user-dns-resolutions/enabled`). */
export type GetDnsLogEnabledResponse = boolean
