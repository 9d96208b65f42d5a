/** One changed property in an audit log entry. */
export interface AuditFieldRecord {
  /** Name of the property. */
  readonly name: string
  /** The former value; absent if the property was not set. */
  readonly oldValue?: unknown
  /** The new value; absent if the property is no longer set. */
  readonly newValue?: unknown
}

/** An entry of the audit log, as the response shows it. */
export interface AuditRecord {
  /** 24 hexadecimal digits, ascending. */
  readonly id: string
  /** The Cloud ID. */
  readonly tenantId: string
  /** ISO instant. */
  readonly timestamp: string
  /** Kind of initiator: `API_CLIENT` for clients of the API. */
  readonly initiatorType: string
  /** Client ID that made the change. */
  readonly initiatorId: string
  /** Name of the initiator. */
  readonly initiatorName: string
  /** Whether the initiator has been deleted. */
  readonly initiatorDeleted: boolean
  /** Operation, such as `CREATE`. */
  readonly operation: string
  /** Type of the changed entity. */
  readonly entityType: string
  /** Id of the changed entity. */
  readonly entityId?: string
  /** Name of the changed entity, if it has one. */
  readonly entityName?: string
  /** Type of the parent. */
  readonly entityParentType?: string
  /** Id of the parent. */
  readonly entityParentId?: string
  /** Name of the parent. */
  readonly entityParentName?: string
  /** Description of the change. */
  readonly description: string
  /** Id of the request that made the change. */
  readonly requestId: string
  /** The top-level properties that changed. */
  readonly fields: readonly AuditFieldRecord[]
}
