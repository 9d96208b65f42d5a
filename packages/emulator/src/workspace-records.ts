/** A setting that has been set; the others have their defaults. */
export interface SettingRecord {
  /** Where it is below `/api/v1/settings/`, such as `wpc/snat`. */
  readonly id: string
  /** The value, as it is answered. */
  readonly value: unknown
}

/** A DNS record. */
export interface DnsRecord {
  /** Id of the record. */
  readonly id: string
  /** The domain that is resolved. */
  readonly domain: string
  /** Free text. */
  readonly description?: string
  /** IPv4 addresses that it is resolved to. */
  readonly ipv4Addresses: readonly string[]
  /** IPv6 addresses that it is resolved to. */
  readonly ipv6Addresses: readonly string[]
}

/** An entry of a Cyber Shield list; the id is the domain, in lower case. */
export interface ShieldedDomainRecord {
  /** The domain in lower case. */
  readonly id: string
  /** The domain as it was sent. */
  readonly domain: string
  /** Why it is on the list. */
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
  /** The Cloud ID. */
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
  /** Name of the property. */
  readonly name: string
  /** What it was; absent where it was not set. */
  readonly oldValue?: unknown
  /** What it is now; absent where it is not set any more. */
  readonly newValue?: unknown
}

/** An entry of the audit log, as it is answered. */
export interface AuditRecord {
  /** 24 hexadecimal digits that count up. */
  readonly id: string
  /** The Cloud ID. */
  readonly tenantId: string
  /** ISO instant. */
  readonly timestamp: string
  /** Kind of initiator: `API_CLIENT` for whoever came through the API. */
  readonly initiatorType: string
  /** Who made the change: the client ID. */
  readonly initiatorId: string
  /** Name of the initiator. */
  readonly initiatorName: string
  /** Whether the initiator is gone. */
  readonly initiatorDeleted: boolean
  /** What was done. */
  readonly operation: string
  /** Kind of what was changed. */
  readonly entityType: string
  /** Id of what was changed. */
  readonly entityId?: string
  /** Its name, where it has one. */
  readonly entityName?: string
  /** Kind of what it belongs to. */
  readonly entityParentType?: string
  /** Id of what it belongs to. */
  readonly entityParentId?: string
  /** Name of what it belongs to. */
  readonly entityParentName?: string
  /** The change as a sentence. */
  readonly description: string
  /** Id of the request that made the change. */
  readonly requestId: string
  /** The top-level properties that changed. */
  readonly fields: readonly AuditFieldRecord[]
}
