import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
  waitFor,
  type WaitOptions,
} from '@cloudconnexa/core/service'
import { ConnectorProfileService } from './connector-profile-service.ts'
import { ConnectorTokenService } from './connector-token-service.ts'
import { draftConnector } from './drafts.ts'
import type {
  HostConnectorRequest,
  HostConnectorResponse,
  PageHostConnectorResponse,
} from './models/index.gen.ts'
import {
  activateHostConnector,
  createHostConnector,
  deleteHostConnector,
  getHostConnector,
  listHostConnectors,
  suspendHostConnector,
  updateHostConnector,
} from './operations.gen.ts'

/** Options of a list of connectors. */
export type ConnectorListOptions = ListOptions & {
  /** Only the connectors of this host. */
  readonly hostId?: string
}

/** Connectors: the agents that join a host to CloudConnexa. */
export class ConnectorsService {
  /** The .ovpn profile of a connector. */
  readonly profile: ConnectorProfileService
  /** Tokens with which a connector's agent enrols. */
  readonly token: ConnectorTokenService
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
    this.profile = new ConnectorProfileService(context)
    this.token = new ConnectorTokenService(context)
  }

  /**
   * Lists connectors, of all hosts or of one.
   *
   * API 1.0, `listHostConnectors`, GET /hosts/connectors
   *
   * @example
   * ```ts
   * for await (const connector of client.hosts.connectors.list({ hostId: '42' })) console.log(connector.name)
   * ```
   */
  list(options?: ConnectorListOptions): List<HostConnectorResponse, PageHostConnectorResponse> {
    return this.#context.paginate(listHostConnectors, pageNumbers<HostConnectorResponse>(), options)
  }

  /**
   * Adds a connector to a host. It stays with this host: a connector cannot be moved.
   *
   * API 1.0, `createHostConnector`, POST /hosts/connectors
   *
   * @param hostId - The host.
   * @throws {NotFoundError} when there is no host with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const connector = await client.hosts.connectors.create('42', { name: 'gateway', vpnRegionId: 'eu-central-1' })
   * ```
   */
  create(
    hostId: string,
    connector: HostConnectorRequest,
    options?: CallOptions,
  ): Call<HostConnectorResponse> {
    return this.#context.execute(createHostConnector, { hostId, body: connector }, options)
  }

  /**
   * Reads one connector. Whether it is suspended cannot be read from the API.
   *
   * API 1.0, `getHostConnector`, GET /hosts/connectors/{id}
   *
   * @throws {NotFoundError} when there is no connector with this id.
   *
   * @example
   * ```ts
   * const connector = await client.hosts.connectors.get('7')
   * ```
   */
  get(id: string, options?: CallOptions): Call<HostConnectorResponse> {
    return this.#context.execute(getHostConnector, { id }, options)
  }

  /**
   * Replaces a connector: what is left out is cleared.
   *
   * API 1.0, `updateHostConnector`, PUT /hosts/connectors/{id}
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const connector = await client.hosts.connectors.update('7', { name: 'gateway', vpnRegionId: 'eu-central-1' })
   * ```
   */
  update(id: string, connector: HostConnectorRequest, options?: CallOptions): Call<HostConnectorResponse> {
    return this.#context.execute(updateHostConnector, { id, body: connector }, options)
  }

  /**
   * Changes single properties of a connector: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getHostConnector` and `updateHostConnector`
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const connector = await client.hosts.connectors.patch('7', { vpnRegionId: 'eu-central-1' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<HostConnectorRequest>,
    options?: CallOptions,
  ): Promise<HostConnectorResponse> {
    return patchResource<HostConnectorResponse, HostConnectorRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftConnector,
        changes,
        write: (connector, shared) => this.update(id, connector, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a connector as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param connector - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const connector = await client.hosts.connectors.get('7')
   * const draft = client.hosts.connectors.draft(connector)
   * ```
   */
  draft(connector: HostConnectorResponse): HostConnectorRequest {
    return draftConnector(connector)
  }

  /**
   * Deletes a connector.
   *
   * API 1.0, `deleteHostConnector`, DELETE /hosts/connectors/{id}
   *
   * @throws {NotFoundError} when there is no connector with this id.
   *
   * @example
   * ```ts
   * await client.hosts.connectors.delete('7')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteHostConnector, { id }, options)
  }

  /**
   * Gives a suspended connector its connectivity back.
   *
   * API 1.2.0, `activateHostConnector`, PUT /hosts/connectors/{id}/activate
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.2.0.
   *
   * @example
   * ```ts
   * await client.hosts.connectors.activate('7')
   * ```
   */
  activate(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(activateHostConnector, { id }, options)
  }

  /**
   * Takes a connector's connectivity away.
   *
   * API 1.2.0, `suspendHostConnector`, PUT /hosts/connectors/{id}/suspend
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.2.0.
   *
   * @example
   * ```ts
   * await client.hosts.connectors.suspend('7')
   * ```
   */
  suspend(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(suspendHostConnector, { id }, options)
  }

  /**
   * The first connector with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   * May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listHostConnectors`
   *
   * @param options - `hostId` looks in one host only.
   *
   * @example
   * ```ts
   * const connector = await client.hosts.connectors.findByName('gateway', { hostId: '42' })
   * ```
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly hostId?: string },
  ): Promise<HostConnectorResponse | undefined> {
    return findByName(this.list(options), (connector) => connector.name, name)
  }

  /**
   * Waits until a connector is online, and returns it as it was read then. A connector comes online up to about a
   * minute after its agent starts. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `getHostConnector`
   *
   * @param options - `timeout` is that of the whole wait (default 120,000 ms), `interval` the time between two
   *   requests (default 5,000 ms; each counts against the rate limit).
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {TimeoutError} when it is not online in time.
   *
   * @example
   * ```ts
   * const connector = await client.hosts.connectors.waitUntilOnline('7', { timeout: 300_000 })
   * ```
   */
  waitUntilOnline(id: string, options?: WaitOptions): Promise<HostConnectorResponse> {
    return waitFor(
      this.#context,
      {
        ask: (callOptions) => this.get(id, callOptions),
        result: (connector) => (connector.connectionStatus === 'ONLINE' ? connector : undefined),
        awaited: `connector ${id} to be online`,
      },
      options,
    )
  }
}
