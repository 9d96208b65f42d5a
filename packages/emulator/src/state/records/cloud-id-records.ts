/** A setting that has been set; all others have their defaults. */
export interface SettingRecord {
  /** Path below `/api/v1/settings/`, such as `wpc/snat`. */
  readonly id: string
  /** The value, as the response shows it. */
  readonly value: unknown
}

/** A DNS record. */
export interface DnsRecord {
  /** Id of the record. */
  readonly id: string
  /** Domain to resolve. */
  readonly domain: string
  /** Description. */
  readonly description?: string
  /** IPv4 addresses of the domain. */
  readonly ipv4Addresses: readonly string[]
  /** IPv6 addresses of the domain. */
  readonly ipv6Addresses: readonly string[]
}

/** An entry of a Cyber Shield list; the id is the domain, in lower case. */
export interface ShieldedDomainRecord {
  /** The domain in lower case. */
  readonly id: string
  /** The domain as it was sent. */
  readonly domain: string
  /** Reason for the entry. */
  readonly comment?: string
}

/** A period in which a log was on, in milliseconds of the emulator's clock. */
export interface LogPeriodRecord {
  readonly id: string
  readonly from: number
  /** Absent while the log is on. */
  readonly to?: number
}

/** A device that is used every day; only seeds have them. The id is that of the device. */
export interface UsedDeviceRecord {
  readonly id: string
}

/** A Cloud ID that was created through the API. */
export interface CloudIdRecord {
  /** The Cloud ID. */
  readonly id: string
}

/** An access token that has been issued; the id is its SHA-256 digest. */
export interface TokenRecord {
  readonly id: string
  /** Client ID of the API key that it was issued to. */
  readonly clientId: string
  /** Milliseconds of the emulator's clock. */
  readonly expiresAt: number
}
