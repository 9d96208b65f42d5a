import type { DocumentedOperation } from '../api/document.ts'
import type { ApiResponse } from '../api/response.ts'
import { isSettingPath, readSetting } from '../sections/settings/setting-values.ts'
import { type OperationCall, optional } from '../sections/shared/section.ts'
import type { ApiContext } from '../state/api-context.ts'
import type { AuditFieldRecord, AuditRecord } from '../state/records/audit-records.ts'
import type { State } from '../state/state.ts'

/** Older entries are removed, so that a long run does not fill the memory. */
const maximumEntries = 100_000
const prefix = '/api/v1/'
const parentProperties = ['networkItemId', 'networkId', 'userId'] as const

/** Any record; the audit log reads a few properties that some of them have. */
type AnyRecord = Readonly<Record<string, unknown>>

/** One change through the API: reads the former state, and writes the entry of the audit log afterwards. */
export class AuditedChange {
  readonly #operation: DocumentedOperation
  readonly #call: OperationCall
  readonly #context: ApiContext
  readonly #entityId: string | undefined
  readonly #former: AnyRecord | undefined

  /** Reads the former state: create it before the operation is carried out. */
  constructor(operation: DocumentedOperation, call: OperationCall, context: ApiContext) {
    this.#operation = operation
    this.#call = call
    this.#context = context
    const setting = operation.path.slice(`${prefix}settings/`.length)
    if (operation.section === 'Settings' && isSettingPath(setting)) {
      this.#entityId = setting
      this.#former = { [setting]: readSetting(context.state, setting) }
    } else {
      this.#entityId = Object.values(call.path)[0]
      this.#former = findRecord(context.state, this.#entityId)
    }
  }

  /** Writes the entry after the operation has succeeded. Nothing has been changed if the status is 202. */
  writeEntry(response: ApiResponse, requestId: string): void {
    if (response.status === 202) return
    const { state, clock, cloudId } = this.#context
    const { clientId } = this.#call
    const operation = getOperationVerb(this.#operation.id)
    const entityType = getEntityType(this.#operation)
    const entityId = this.#entityId ?? readId(response.body)
    const entity = this.#operation.method === 'DELETE' ? this.#former : findRecord(state, entityId)
    const entityName = readName(entity)
    state.auditEntries += 1
    const entry: AuditRecord = {
      id: createEntryId(state.auditEntries),
      tenantId: cloudId,
      timestamp: new Date(clock.now()).toISOString(),
      initiatorType: 'API_CLIENT',
      initiatorId: clientId,
      initiatorName: clientId,
      initiatorDeleted: false,
      operation,
      entityType,
      ...optional('entityId', entityId),
      ...optional('entityName', entityName),
      ...describeParent(entity, state),
      description: [operation, entityType, entityName ?? entityId ?? ''].join(' ').trim(),
      requestId,
      fields: this.#listFields(),
    }
    state.auditLog.put(entry)
    state.auditLog.remove(createEntryId(state.auditEntries - maximumEntries))
  }

  /** Lists what the request changes. Nested objects are left out, because they contain pre-shared keys. */
  #listFields(): AuditFieldRecord[] {
    const { body } = this.#call
    const former = this.#former ?? {}
    const isSetting = this.#operation.section === 'Settings'
    const requested = isSetting ? { [this.#entityId ?? '']: body } : isObject(body) ? body : {}
    return Object.entries(requested).flatMap(([name, newValue]) => {
      const oldValue = former[name]
      if (newValue === oldValue || (!isSetting && typeof newValue === 'object')) return []
      return [{ name, ...optional('oldValue', oldValue), newValue }]
    })
  }
}

function createEntryId(number: number): string {
  return number.toString(16).padStart(24, '0')
}

/** `CREATE` for `createNetworkRoute`: operation ids begin with their verb. */
function getOperationVerb(operationId: string): string {
  return (/^[a-z]+/.exec(operationId)?.[0] ?? operationId).toUpperCase()
}

/** `NETWORK_CONNECTOR` for `/api/v1/networks/connectors/{id}`; the name of the section where it has no children. */
function getEntityType({ section, path }: DocumentedOperation): string {
  const child = path.slice(prefix.length).split('/')[1]
  const hasChild = (section === 'Network' || section === 'Host') && child?.startsWith('{') === false
  return (hasChild ? `${section} ${child.replace(/s$/, '')}` : section).replaceAll(/[ -]/g, '_').toUpperCase()
}

function findRecord(state: State, id: string | undefined): AnyRecord | undefined {
  if (id === undefined) return undefined
  const record = state.find(id)
  // All records are plain objects; which kind this one is does not matter here.
  return record === undefined ? undefined : (record as unknown as AnyRecord)
}

function readName(record: AnyRecord | undefined): string | undefined {
  for (const property of ['name', 'username', 'domain', 'subnet'] as const) {
    const value = record?.[property]
    if (typeof value === 'string') return value
  }
  return undefined
}

function describeParent(record: AnyRecord | undefined, state: State): Partial<AuditRecord> {
  for (const property of parentProperties) {
    const id = record?.[property]
    if (typeof id !== 'string') continue
    const itemType = record?.['networkItemType'] === 'HOST' ? 'HOST' : 'NETWORK'
    const type = property === 'userId' ? 'USER' : itemType
    const name = optional('entityParentName', readName(findRecord(state, id)))
    return { entityParentType: type, entityParentId: id, ...name }
  }
  return {}
}

function readId(body: unknown): string | undefined {
  return isObject(body) && typeof body['id'] === 'string' ? body['id'] : undefined
}

function isObject(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
