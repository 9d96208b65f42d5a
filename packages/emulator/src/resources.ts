import { Refusal } from './answers.ts'
import { operations } from './document.ts'
import { EmulatorOptionError } from './option-error.ts'
import { sections } from './sections/index.ts'
import type { EmulatorState } from './state.ts'
import type { Tenant } from './tenant.ts'
import { RequestValidator } from './validation.ts'

/** What a new resource belongs to, if it belongs to something. */
export interface ResourceOwner {
  /** The network, for what belongs to one. */
  readonly networkId?: string
  /** The host, for what belongs to one. */
  readonly hostId?: string
  /** The user, for devices. */
  readonly userId?: string
}

/** The collections in which single resources can be created. */
export type ResourceKind =
  | 'networks'
  | 'hosts'
  | 'routes'
  | 'connectors'
  | 'ipServices'
  | 'applications'
  | 'userGroups'
  | 'users'
  | 'devices'
  | 'accessGroups'
  | 'devicePostures'
  | 'locationContexts'
  | 'dnsRecords'

/** The operations that create resources, by collection and by what the resource belongs to. */
const operationIds: Readonly<
  Record<ResourceKind, Readonly<Partial<Record<keyof ResourceOwner | '', string>>>>
> = {
  networks: { '': 'createNetwork' },
  hosts: { '': 'createHost' },
  routes: { networkId: 'createNetworkRoute' },
  connectors: { networkId: 'createNetworkConnector', hostId: 'createHostConnector' },
  ipServices: { networkId: 'createNetworkIpService', hostId: 'createHostIpService' },
  applications: { networkId: 'createNetworkApplication', hostId: 'createHostApplication' },
  userGroups: { '': 'createUserGroup' },
  users: { '': 'createUser' },
  devices: { userId: 'createDevice' },
  accessGroups: { '': 'createAccessGroup' },
  devicePostures: { '': 'createDevicePosture' },
  locationContexts: { '': 'createLocationContext' },
  dnsRecords: { '': 'createDnsRecord' },
}

/** The record of a resource of this kind. */
export type ResourceRecord<K extends ResourceKind> = NonNullable<ReturnType<EmulatorState[K]['get']>>

/** Creates single resources as the API would, with all its checks, but without a request. */
export class ResourceFactory {
  readonly #tenant: Tenant
  #validator: RequestValidator | undefined

  constructor(tenant: Tenant) {
    this.#tenant = tenant
  }

  /**
   * Creates a resource from a request body.
   * @throws EmulatorOptionError if the API would refuse it.
   */
  create<K extends ResourceKind>(kind: K, body: object, owner: ResourceOwner = {}): ResourceRecord<K> {
    try {
      const id = this.#carryOut(operationIdOf(kind, owner), body, owner)
      const record = this.#tenant.state[kind].get(id)
      if (record === undefined) throw new EmulatorOptionError(`The new ${kind} have no id`)
      // TypeScript does not connect the kind with the collection that it names.
      return record as ResourceRecord<K>
    } catch (error) {
      if (error instanceof Refusal) throw new EmulatorOptionError(explain(kind, error))
      throw error
    }
  }

  #carryOut(operationId: string, body: object, owner: ResourceOwner): string {
    this.#validator ??= new RequestValidator()
    const operation = operations.get(operationId)
    const section = sections.find(({ handlers }) => Object.hasOwn(handlers, operationId))
    const handler = section?.handlers[operationId]
    if (operation?.body === undefined || handler === undefined) {
      throw new EmulatorOptionError(`There is no operation ${operationId}`)
    }
    const query = this.#validator.query(operation, { ...owner })
    const optional = section?.optional?.[operationId]
    const checked = this.#validator.body(operation, operation.body.schema, body, optional)
    const { clientId } = this.#tenant
    const answer = handler({ path: {}, query, body: checked, clientId }, this.#tenant)
    return idOf(answer.body)
  }
}

function operationIdOf(kind: ResourceKind, owner: ResourceOwner): string {
  const names = Object.keys(owner)
  const choices = Object.entries(operationIds[kind])
  const chosen = choices.find(([name]) => name === names.join())?.[1]
  if (chosen !== undefined) return chosen
  const wanted = choices.map(([name]) => (name === '' ? 'nothing' : `{ ${name} }`)).join(' or ')
  throw new EmulatorOptionError(`What owns ${kind} must be ${wanted}, not ${names.join(', ') || 'nothing'}`)
}

function explain(kind: string, { answer }: Refusal): string {
  if (answer.status === 404) return `${kind}: what the new one belongs to does not exist`
  return `${kind}: ${JSON.stringify(answer.body)}`
}

function idOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : ''
}
