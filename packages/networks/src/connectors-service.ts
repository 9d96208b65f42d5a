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
import { ConnectorIpsecService } from './connector-ipsec-service.ts'
import { ConnectorProfileService } from './connector-profile-service.ts'
import { ConnectorTokenService } from './connector-token-service.ts'
import { draftConnector } from './draft-connector.ts'
import type {
  NetworkConnectorRequest,
  NetworkConnectorResponse,
  PageNetworkConnectorResponse,
} from './models/index.gen.ts'
import {
  activateNetworkConnector,
  createNetworkConnector,
  deleteNetworkConnector,
  getNetworkConnector,
  listNetworkConnectors,
  suspendNetworkConnector,
  updateNetworkConnector,
} from './operations.gen.ts'

/** Options of a list of connectors. */
export type ConnectorListOptions = ListOptions & {
  /** Only the connectors of this network. */
  readonly networkId?: string
}

/** Connectors: the agents or IPsec tunnels that join a network to CloudConnexa. */
export class ConnectorsService {
  /** Starts and stops the tunnels of IPsec connectors. */
  readonly ipsec: ConnectorIpsecService
  /** The .ovpn profile of a connector. */
  readonly profile: ConnectorProfileService
  /** Tokens with which a connector's agent enrols. */
  readonly token: ConnectorTokenService
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
    this.ipsec = new ConnectorIpsecService(context)
    this.profile = new ConnectorProfileService(context)
    this.token = new ConnectorTokenService(context)
  }

  /**
   * Lists connectors, of all networks or of one. Pre-shared keys come as `Secret` values.
   *
   * API 1.0, `listNetworkConnectors`, GET /networks/connectors
   *
   * @example
   * ```ts
   * for await (const connector of client.networks.connectors.list({ networkId: '42' })) console.log(connector.name)
   * ```
   */
  list(options?: ConnectorListOptions): List<NetworkConnectorResponse, PageNetworkConnectorResponse> {
    return this.#context.paginate(listNetworkConnectors, pageNumbers<NetworkConnectorResponse>(), options)
  }

  /**
   * Adds a connector to a network. Its tunnelling protocol is that of the network; an IPsec tunnel comes up with
   * `ipsec.start` only.
   *
   * API 1.0, `createNetworkConnector`, POST /networks/connectors
   *
   * @param networkId - The network.
   * @throws {NotFoundError} when there is no network with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const connector = await client.networks.connectors.create('42', { name: 'gateway', vpnRegionId: 'eu-central-1' })
   * ```
   */
  create(
    networkId: string,
    connector: NetworkConnectorRequest,
    options?: CallOptions,
  ): Call<NetworkConnectorResponse> {
    return this.#context.execute(createNetworkConnector, { networkId, body: connector }, options)
  }

  /**
   * Reads one connector. Whether it is suspended cannot be read from the API.
   *
   * API 1.0, `getNetworkConnector`, GET /networks/connectors/{id}
   *
   * @throws {NotFoundError} when there is no connector with this id.
   *
   * @example
   * ```ts
   * const connector = await client.networks.connectors.get('7')
   * ```
   */
  get(id: string, options?: CallOptions): Call<NetworkConnectorResponse> {
    return this.#context.execute(getNetworkConnector, { id }, options)
  }

  /**
   * Replaces a connector: what is left out is cleared. A changed IPsec configuration takes effect with `ipsec.start`.
   *
   * API 1.0, `updateNetworkConnector`, PUT /networks/connectors/{id}
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const connector = await client.networks.connectors.update('7', { name: 'gateway', vpnRegionId: 'eu-central-1' })
   * ```
   */
  update(
    id: string,
    connector: NetworkConnectorRequest,
    options?: CallOptions,
  ): Call<NetworkConnectorResponse> {
    return this.#context.execute(updateNetworkConnector, { id, body: connector }, options)
  }

  /**
   * Changes single properties of a connector: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getNetworkConnector` and `updateNetworkConnector`
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const connector = await client.networks.connectors.patch('7', { vpnRegionId: 'eu-central-1' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<NetworkConnectorRequest>,
    options?: CallOptions,
  ): Promise<NetworkConnectorResponse> {
    return patchResource<NetworkConnectorResponse, NetworkConnectorRequest>(
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
   * const connector = await client.networks.connectors.get('7')
   * const draft = client.networks.connectors.draft(connector)
   * ```
   */
  draft(connector: NetworkConnectorResponse): NetworkConnectorRequest {
    return draftConnector(connector)
  }

  /**
   * Deletes a connector.
   *
   * API 1.0, `deleteNetworkConnector`, DELETE /networks/connectors/{id}
   *
   * @throws {NotFoundError} when there is no connector with this id.
   *
   * @example
   * ```ts
   * await client.networks.connectors.delete('7')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteNetworkConnector, { id }, options)
  }

  /**
   * Gives a suspended connector its connectivity back.
   *
   * API 1.2.0, `activateNetworkConnector`, PUT /networks/connectors/{id}/activate
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.2.0.
   *
   * @example
   * ```ts
   * await client.networks.connectors.activate('7')
   * ```
   */
  activate(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(activateNetworkConnector, { id }, options)
  }

  /**
   * Takes a connector's connectivity away.
   *
   * API 1.2.0, `suspendNetworkConnector`, PUT /networks/connectors/{id}/suspend
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.2.0.
   *
   * @example
   * ```ts
   * await client.networks.connectors.suspend('7')
   * ```
   */
  suspend(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(suspendNetworkConnector, { id }, options)
  }

  /**
   * The first connector with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   * May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listNetworkConnectors`
   *
   * @param options - `networkId` looks in one network only.
   *
   * @example
   * ```ts
   * const connector = await client.networks.connectors.findByName('gateway', { networkId: '42' })
   * ```
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly networkId?: string },
  ): Promise<NetworkConnectorResponse | undefined> {
    return findByName(this.list(options), (connector) => connector.name, name)
  }

  /**
   * Waits until a connector is online, and returns it as it was read then. A connector comes online up to about a
   * minute after its agent starts. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `getNetworkConnector`
   *
   * @param options - `timeout` is that of the whole wait (default 120,000 ms), `interval` the time between two
   *   requests (default 5,000 ms; each counts against the rate limit).
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {TimeoutError} when it is not online in time.
   *
   * @example
   * ```ts
   * const connector = await client.networks.connectors.waitUntilOnline('7', { timeout: 300_000 })
   * ```
   */
  waitUntilOnline(id: string, options?: WaitOptions): Promise<NetworkConnectorResponse> {
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
