import { ApiError, MissingEntityError } from '../api/api-error.ts'
import { operations } from '../api/document.ts'
import { RequestValidator } from '../api/request-validator.ts'
import { EmulatorOptionError } from '../errors/option-error.ts'
import { sections } from '../sections/index.ts'
import type { ApiContext } from '../state/api-context.ts'
import type { State } from '../state/state.ts'

/** The owner of a new resource, if it needs one. */
export interface ResourceOwner {
  /** Id of the network, for children of networks. */
  readonly networkId?: string
  /** Id of the host, for children of hosts. */
  readonly hostId?: string
  /** Id of the user, for devices. */
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

/** The operations that create resources, by collection and owner. */
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
export type ResourceRecord<K extends ResourceKind> = NonNullable<ReturnType<State[K]['get']>>

/** Creates single resources as the API would, with all its checks, but without a request. */
export class ResourceFactory {
  readonly #context: ApiContext
  #validator: RequestValidator | undefined

  constructor(context: ApiContext) {
    this.#context = context
  }

  /**
   * Creates a resource from a request body.
   *
   * @throws {EmulatorOptionError} when the API would reject it.
   */
  create<K extends ResourceKind>(kind: K, body: object, owner: ResourceOwner = {}): ResourceRecord<K> {
    try {
      const id = this.#runOperation(selectOperation(kind, owner), body, owner)
      const record = this.#context.state[kind].get(id)
      if (record === undefined) throw new EmulatorOptionError(`The new ${kind} have no id`)
      // TypeScript does not connect the kind with the collection that it names.
      return record as ResourceRecord<K>
    } catch (error) {
      if (error instanceof ApiError) throw new EmulatorOptionError(explainError(kind, error))
      throw error
    }
  }

  #runOperation(operationId: string, body: object, owner: ResourceOwner): string {
    this.#validator ??= new RequestValidator()
    const operation = operations.get(operationId)
    const section = sections.find(({ handlers }) => Object.hasOwn(handlers, operationId))
    const handler = section?.handlers[operationId]
    if (operation?.body === undefined || handler === undefined) {
      throw new EmulatorOptionError(`There is no operation ${operationId}`)
    }
    const query = this.#validator.validateQuery(operation, { ...owner })
    const valid = this.#validator.validateBody(
      operation,
      operation.body.schema,
      body,
      section?.optionalProperties?.[operationId],
    )
    const { clientId } = this.#context
    const response = handler({ path: {}, query, body: valid, clientId }, this.#context)
    return readId(response.body)
  }
}

function selectOperation(kind: ResourceKind, owner: ResourceOwner): string {
  const names = Object.keys(owner)
  const choices = Object.entries(operationIds[kind])
  const operationId = choices.find(([name]) => name === names.join())?.[1]
  if (operationId !== undefined) return operationId
  const valid = choices.map(([name]) => (name === '' ? 'nothing' : `{ ${name} }`)).join(' or ')
  throw new EmulatorOptionError(`The owner of ${kind} must be ${valid}, not ${names.join(', ') || 'nothing'}`)
}

function explainError(kind: string, error: ApiError): string {
  const { response } = error
  if (error instanceof MissingEntityError) return `${kind}: the owner does not exist`
  return `${kind}: ${JSON.stringify(response.body)}`
}

function readId(body: unknown): string {
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : ''
}
