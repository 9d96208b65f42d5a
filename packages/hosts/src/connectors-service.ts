import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
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
import { connectorDraft } from './drafts.ts'
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
   * @param options - `hostId`, `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
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
   * @throws ValidationError, NotFoundError for an unknown host.
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
   * @throws NotFoundError
   */
  get(id: string, options?: CallOptions): Call<HostConnectorResponse> {
    return this.#context.execute(getHostConnector, { id }, options)
  }

  /**
   * Replaces a connector: what is left out is cleared.
   *
   * API 1.0, `updateHostConnector`, PUT /hosts/connectors/{id}
   *
   * @throws NotFoundError, ValidationError
   */
  update(id: string, connector: HostConnectorRequest, options?: CallOptions): Call<HostConnectorResponse> {
    return this.#context.execute(updateHostConnector, { id, body: connector }, options)
  }

  /**
   * Changes single properties of a connector: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * API 1.0, `getHostConnector` and `updateHostConnector`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<HostConnectorRequest>,
    options?: CallOptions,
  ): Promise<HostConnectorResponse> {
    return patchResource<HostConnectorResponse, HostConnectorRequest>({
      read: () => this.get(id, options),
      draft: connectorDraft,
      changes,
      write: (connector) => this.update(id, connector, options),
    })
  }

  /**
   * Deletes a connector.
   *
   * API 1.0, `deleteHostConnector`, DELETE /hosts/connectors/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteHostConnector, { id }, options)
  }

  /**
   * Gives a suspended connector its connectivity back.
   *
   * API 1.2.0, `activateHostConnector`, PUT /hosts/connectors/{id}/activate
   *
   * @throws NotFoundError, UnsupportedOperationError
   */
  activate(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(activateHostConnector, { id }, options)
  }

  /**
   * Takes a connector's connectivity away.
   *
   * API 1.2.0, `suspendHostConnector`, PUT /hosts/connectors/{id}/suspend
   *
   * @throws NotFoundError, UnsupportedOperationError
   */
  suspend(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(suspendHostConnector, { id }, options)
  }

  /**
   * The first connector with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   *
   * API 1.0, `listHostConnectors`
   *
   * @param options - `hostId` looks in one host only.
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly hostId?: string },
  ): Call<HostConnectorResponse | undefined> {
    return this.list(options).find((connector) => isSameName(connector.name, name))
  }

  /**
   * Waits until a connector is online, and returns it as it was read then. A connector comes online up to about a
   * minute after its agent starts.
   *
   * API 1.0, `getHostConnector`
   *
   * @param options - `timeout` is that of the whole wait (default 120,000 ms), `interval` the time between two questions
   *   (default 5,000 ms; each counts against the rate limit).
   * @throws TimeoutError when it is not online in time, NotFoundError
   */
  waitUntilOnline(id: string, options?: WaitOptions): Promise<HostConnectorResponse> {
    return waitFor(
      this.#context,
      {
        ask: (callOptions) => this.get(id, callOptions),
        result: (connector) => (connector.connectionStatus === 'ONLINE' ? connector : undefined),
        awaited: `connector ${id} to come online`,
      },
      options,
    )
  }
}
