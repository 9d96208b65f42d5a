import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { ApplicationsService } from './applications-service.ts'
import { ConnectorsService } from './connectors-service.ts'
import { networkDraft } from './drafts.ts'
import { IpServicesService } from './ip-services-service.ts'
import type {
  NetworkCreateRequest,
  NetworkResponse,
  NetworkUpdateRequest,
  PageNetworkResponse,
} from './models/index.gen.ts'
import { createNetwork, deleteNetwork, getNetwork, listNetworks, updateNetwork } from './operations.gen.ts'
import { RoutesService } from './routes-service.ts'

/** Networks: sites that are joined to the WPC by connectors, with the routes and services behind them. */
export class NetworksService {
  /** Applications: what is reached in a network by domain name. */
  readonly applications: ApplicationsService
  /** Connectors: what joins a network to CloudConnexa. */
  readonly connectors: ConnectorsService
  /** IP services: what is reached in a network by address. */
  readonly ipServices: IpServicesService
  /** Routes: the subnets of a network. */
  readonly routes: RoutesService
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
    this.applications = new ApplicationsService(context)
    this.connectors = new ConnectorsService(context)
    this.ipServices = new IpServicesService(context)
    this.routes = new RoutesService(context)
  }

  /**
   * Lists networks. `systemSubnets` may be missing here and be there when a single network is read.
   *
   * API 1.0, `listNetworks`, GET /networks
   *
   * @param options - `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: ListOptions): List<NetworkResponse, PageNetworkResponse> {
    return this.#context.paginate(listNetworks, pageNumbers<NetworkResponse>(), options)
  }

  /**
   * Creates a network, together with routes and connectors if they are given.
   *
   * API 1.0, `createNetwork`, POST /networks
   *
   * @throws ValidationError when the API or the model refuses the body, for routes that overlap existing ones for instance.
   */
  create(network: NetworkCreateRequest, options?: CallOptions): Call<NetworkResponse> {
    return this.#context.execute(createNetwork, { body: network }, options)
  }

  /**
   * Reads one network.
   *
   * API 1.0, `getNetwork`, GET /networks/{id}
   *
   * @throws NotFoundError when there is none with this id.
   */
  get(id: string, options?: CallOptions): Call<NetworkResponse> {
    return this.#context.execute(getNetwork, { id }, options)
  }

  /**
   * Replaces a network's own properties: what is left out is cleared. Use {@link NetworksService.patch} to change single ones.
   *
   * API 1.0, `updateNetwork`, PUT /networks/{id}
   *
   * @throws NotFoundError, ValidationError
   */
  update(id: string, network: NetworkUpdateRequest, options?: CallOptions): Call<NetworkResponse> {
    return this.#context.execute(updateNetwork, { id, body: network }, options)
  }

  /**
   * Changes single properties of a network: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * API 1.0, `getNetwork` and `updateNetwork`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(id: string, changes: Patch<NetworkUpdateRequest>, options?: CallOptions): Promise<NetworkResponse> {
    return patchResource<NetworkResponse, NetworkUpdateRequest>({
      read: () => this.get(id, options),
      draft: networkDraft,
      changes,
      write: (network) => this.update(id, network, options),
    })
  }

  /**
   * Deletes a network with its connectors, routes, IP services and applications.
   *
   * API 1.0, `deleteNetwork`, DELETE /networks/{id}
   *
   * @throws NotFoundError, ValidationError when something still needs the network, such as custom DNS servers in it.
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteNetwork, { id }, options)
  }

  /**
   * The first network with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages
   * are read until it is found.
   *
   * API 1.0, `listNetworks`
   */
  findByName(name: string, options?: CallOptions): Call<NetworkResponse | undefined> {
    return this.list(options).find((network) => isSameName(network.name, name))
  }
}
