import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { ApplicationsService } from './applications-service.ts'
import { ConnectorsService } from './connectors-service.ts'
import { draftNetwork } from './drafts.ts'
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
   * @example
   * ```ts
   * for await (const network of client.networks.list()) console.log(network.name)
   * ```
   */
  list(options?: ListOptions): List<NetworkResponse, PageNetworkResponse> {
    return this.#context.paginate(listNetworks, pageNumbers<NetworkResponse>(), options)
  }

  /**
   * Creates a network, together with routes and connectors if they are given.
   *
   * API 1.0, `createNetwork`, POST /networks
   *
   * @throws {ValidationError} when the API or the model refuses the body, for routes that overlap existing ones for
   *   instance.
   *
   * @example
   * ```ts
   * const network = await client.networks.create({
   *   name: 'office',
   *   internetAccess: 'SPLIT_TUNNEL_ON',
   *   routes: [{ value: '10.10.0.0/16', description: 'Desks' }],
   *   connectors: [{ name: 'office-connector', vpnRegionId: 'eu-central-1' }],
   * })
   * ```
   */
  create(network: NetworkCreateRequest, options?: CallOptions): Call<NetworkResponse> {
    return this.#context.execute(createNetwork, { body: network }, options)
  }

  /**
   * Reads one network.
   *
   * API 1.0, `getNetwork`, GET /networks/{id}
   *
   * @throws {NotFoundError} when there is no network with this id.
   *
   * @example
   * ```ts
   * const network = await client.networks.get('42')
   * ```
   */
  get(id: string, options?: CallOptions): Call<NetworkResponse> {
    return this.#context.execute(getNetwork, { id }, options)
  }

  /**
   * Replaces a network's own properties: what is left out is cleared. Use {@link NetworksService.patch} to change single ones.
   *
   * API 1.0, `updateNetwork`, PUT /networks/{id}
   *
   * @throws {NotFoundError} when there is no network with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const network = await client.networks.update('42', { name: 'office', internetAccess: 'SPLIT_TUNNEL_ON' })
   * ```
   */
  update(id: string, network: NetworkUpdateRequest, options?: CallOptions): Call<NetworkResponse> {
    return this.#context.execute(updateNetwork, { id, body: network }, options)
  }

  /**
   * Changes single properties of a network: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getNetwork` and `updateNetwork`
   *
   * @throws {NotFoundError} when there is no network with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const network = await client.networks.patch('42', { description: 'Second floor' })
   * ```
   */
  patch(id: string, changes: Patch<NetworkUpdateRequest>, options?: CallOptions): Promise<NetworkResponse> {
    return patchResource<NetworkResponse, NetworkUpdateRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftNetwork,
        changes,
        write: (network, shared) => this.update(id, network, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a network as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param network - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const network = await client.networks.get('42')
   * const draft = client.networks.draft(network)
   * ```
   */
  draft(network: NetworkResponse): NetworkUpdateRequest {
    return draftNetwork(network)
  }

  /**
   * Deletes a network with its connectors, routes, IP services and applications.
   *
   * API 1.0, `deleteNetwork`, DELETE /networks/{id}
   *
   * @throws {NotFoundError} when there is no network with this id.
   * @throws {ValidationError} when something still needs the network, such as custom DNS servers in it.
   *
   * @example
   * ```ts
   * await client.networks.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteNetwork, { id }, options)
  }

  /**
   * The first network with this name, whatever its case; `undefined` when there is none. The API cannot search, so
   * pages are read until it is found. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listNetworks`
   *
   * @example
   * ```ts
   * const network = await client.networks.findByName('office')
   * ```
   */
  findByName(name: string, options?: CallOptions): Promise<NetworkResponse | undefined> {
    return findByName(this.list(options), (network) => network.name, name)
  }
}
