import type { Answer } from './answers.ts'
import type { DocumentedOperation } from './document.ts'
import { given, type OperationCall } from './sections/section.ts'
import { isSettingPath, readSetting } from './sections/settings/values.ts'
import type { State } from './state.ts'
import type { Tenant } from './tenant.ts'
import type { AuditFieldRecord, AuditRecord } from './workspace-records.ts'

/** Older entries are forgotten, so that a long run does not fill the memory. */
const mostEntries = 100_000
const prefix = '/api/v1/'
const parentProperties = ['networkItemId', 'networkId', 'userId'] as const

/** Everything that the audit log may say of a record; the records differ. */
type AnyRecord = Readonly<Record<string, unknown>>

/** One change through the API: looks at what was there before, and writes the audit log's entry after. */
export class Change {
  readonly #operation: DocumentedOperation
  readonly #call: OperationCall
  readonly #tenant: Tenant
  readonly #entityId: string | undefined
  readonly #former: AnyRecord | undefined

  /** To be made before the operation is carried out. */
  constructor(operation: DocumentedOperation, call: OperationCall, tenant: Tenant) {
    this.#operation = operation
    this.#call = call
    this.#tenant = tenant
    const setting = operation.path.slice(`${prefix}settings/`.length)
    if (operation.section === 'Settings' && isSettingPath(setting)) {
      this.#entityId = setting
      this.#former = { [setting]: readSetting(tenant.state, setting) }
    } else {
      this.#entityId = Object.values(call.path)[0]
      this.#former = recordOf(tenant.state, this.#entityId)
    }
  }

  /** Writes the entry, once the operation has succeeded. A 202 says that nothing has happened yet. */
  record(answer: Answer, requestId: string): void {
    if (answer.status === 202) return
    const { state, clock, cloudId } = this.#tenant
    const { clientId } = this.#call
    const operation = operationName(this.#operation.id)
    const entityType = entityTypeOf(this.#operation)
    const entityId = this.#entityId ?? idOf(answer.body)
    const entity = this.#operation.method === 'DELETE' ? this.#former : recordOf(state, entityId)
    const entityName = nameOf(entity)
    state.auditEntries += 1
    const entry: AuditRecord = {
      id: auditId(state.auditEntries),
      tenantId: cloudId,
      timestamp: new Date(clock.now()).toISOString(),
      initiatorType: 'API_CLIENT',
      initiatorId: clientId,
      initiatorName: clientId,
      initiatorDeleted: false,
      operation,
      entityType,
      ...given('entityId', entityId),
      ...given('entityName', entityName),
      ...parentOf(entity, state),
      description: [operation, entityType, entityName ?? entityId ?? ''].join(' ').trim(),
      requestId,
      fields: this.#fields(),
    }
    state.auditLog.put(entry)
    state.auditLog.remove(auditId(state.auditEntries - mostEntries))
  }

  /** What the request changes. Nested objects are left out: pre-shared keys are in there. */
  #fields(): AuditFieldRecord[] {
    const { body } = this.#call
    const former = this.#former ?? {}
    const isSetting = this.#operation.section === 'Settings'
    const wanted = isSetting ? { [this.#entityId ?? '']: body } : isObject(body) ? body : {}
    return Object.entries(wanted).flatMap(([name, newValue]) => {
      const oldValue = former[name]
      if (newValue === oldValue || (!isSetting && typeof newValue === 'object')) return []
      return [{ name, ...given('oldValue', oldValue), newValue }]
    })
  }
}

function auditId(number: number): string {
  return number.toString(16).padStart(24, '0')
}

/** `CREATE` for `createNetworkRoute`: operation ids begin with their verb. */
function operationName(operationId: string): string {
  return (/^[a-z]+/.exec(operationId)?.[0] ?? operationId).toUpperCase()
}

/** `NETWORK_CONNECTOR` for `/api/v1/networks/connectors/{id}`; sections without children give their own name. */
function entityTypeOf({ section, path }: DocumentedOperation): string {
  const child = path.slice(prefix.length).split('/')[1]
  const hasChild = (section === 'Network' || section === 'Host') && child?.startsWith('{') === false
  return (hasChild ? `${section} ${child.replace(/s$/, '')}` : section).replaceAll(/[ -]/g, '_').toUpperCase()
}

function recordOf(state: State, id: string | undefined): AnyRecord | undefined {
  if (id === undefined) return undefined
  const found = state.find(id)
  // The records are all plain objects; which kind this one is does not matter here.
  return found === undefined ? undefined : (found as unknown as AnyRecord)
}

function nameOf(record: AnyRecord | undefined): string | undefined {
  for (const property of ['name', 'username', 'domain', 'subnet'] as const) {
    const value = record?.[property]
    if (typeof value === 'string') return value
  }
  return undefined
}

function parentOf(record: AnyRecord | undefined, state: State): Partial<AuditRecord> {
  for (const property of parentProperties) {
    const id = record?.[property]
    if (typeof id !== 'string') continue
    const itemType = record?.['networkItemType'] === 'HOST' ? 'HOST' : 'NETWORK'
    const type = property === 'userId' ? 'USER' : itemType
    const name = given('entityParentName', nameOf(recordOf(state, id)))
    return { entityParentType: type, entityParentId: id, ...name }
  }
  return {}
}

function idOf(body: unknown): string | undefined {
  return isObject(body) && typeof body['id'] === 'string' ? body['id'] : undefined
}

function isObject(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
