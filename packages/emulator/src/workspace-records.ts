/** A setting that has been set; the others have their defaults. */
export interface SettingRecord {
  /** Where it is below `/api/v1/settings/`, such as `wpc/snat`. */
  readonly id: string
  readonly value: unknown
}

/** A DNS record. */
export interface DnsRecord {
  readonly id: string
  readonly domain: string
  readonly description?: string
  readonly ipv4Addresses: readonly string[]
  readonly ipv6Addresses: readonly string[]
}

/** An entry of a Cyber Shield list; the id is the domain, in lower case. */
export interface ShieldedDomainRecord {
  readonly id: string
  readonly domain: string
  readonly comment?: string
}

/** A stretch of time in which a log was on, in milliseconds of the emulator's clock. */
export interface LogPeriodRecord {
  readonly id: string
  readonly from: number
  /** Absent while the log is on. */
  readonly to?: number
}

/** A device that somebody uses every day; only seeds have such. The id is the device's. */
export interface UsedDeviceRecord {
  readonly id: string
}

/** A Cloud ID that was created through the API. */
export interface CloudIdRecord {
  readonly id: string
}

/** An access token that has been issued; the id is its SHA-256 digest. */
export interface TokenRecord {
  readonly id: string
  /** The API key it was issued to. */
  readonly clientId: string
  /** Milliseconds of the emulator's clock. */
  readonly expiresAt: number
}

/** One changed property in an audit log entry. */
export interface AuditFieldRecord {
  readonly name: string
  readonly oldValue?: unknown
  readonly newValue?: unknown
}

/** An entry of the audit log, as it is answered. */
export interface AuditRecord {
  /** 24 hexadecimal digits that count up. */
  readonly id: string
  readonly tenantId: string
  /** ISO instant. */
  readonly timestamp: string
  readonly initiatorType: string
  readonly initiatorId: string
  readonly initiatorName: string
  readonly initiatorDeleted: boolean
  readonly operation: string
  readonly entityType: string
  readonly entityId?: string
  readonly entityName?: string
  readonly entityParentType?: string
  readonly entityParentId?: string
  readonly entityParentName?: string
  readonly description: string
  readonly requestId: string
  readonly fields: readonly AuditFieldRecord[]
}
