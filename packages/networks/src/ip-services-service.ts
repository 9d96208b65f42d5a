import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftIpService } from './drafts.ts'
import type {
  NetworkIpServiceRequest,
  NetworkIpServiceResponse,
  PageNetworkIpServiceResponse,
} from './models/index.gen.ts'
import {
  createNetworkIpService,
  deleteNetworkIpService,
  getNetworkIpService,
  listNetworkIpServices,
  updateNetworkIpService,
} from './operations.gen.ts'

/** Options of a list of IP services. */
export type IpServiceListOptions = ListOptions & {
  /** Only the IP services of this network. */
  readonly networkId?: string
}

/** IP services: what is reached in a network by address, or, as `IP_SOURCE`, what reaches out of it. */
export class IpServicesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists IP services, of all networks or of one.
   *
   * API 1.0, `listNetworkIpServices`, GET /networks/ip-services
   *
   * @example
   * ```ts
   * for await (const service of client.networks.ipServices.list({ networkId: '42' })) console.log(service.name)
   * ```
   */
  list(options?: IpServiceListOptions): List<NetworkIpServiceResponse, PageNetworkIpServiceResponse> {
    return this.#context.paginate(listNetworkIpServices, pageNumbers<NetworkIpServiceResponse>(), options)
  }

  /**
   * Adds an IP service to a network.
   *
   * API 1.0, `createNetworkIpService`, POST /networks/ip-services
   *
   * @param networkId - The network.
   * @param service - `customServiceTypes` go with `CUSTOM` in `serviceTypes`.
   * @throws {NotFoundError} when there is no network with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const service = await client.networks.ipServices.create('42', {
   *   name: 'databases',
   *   type: 'SERVICE_DESTINATION',
   *   routes: [{ value: '10.10.0.0/24' }],
   *   config: { serviceTypes: ['ANY'] },
   * })
   * ```
   */
  create(
    networkId: string,
    service: NetworkIpServiceRequest,
    options?: CallOptions,
  ): Call<NetworkIpServiceResponse> {
    return this.#context.execute(createNetworkIpService, { networkId, body: service }, options)
  }

  /**
   * Reads one IP service.
   *
   * API 1.0, `getNetworkIpService`, GET /networks/ip-services/{id}
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   *
   * @example
   * ```ts
   * const service = await client.networks.ipServices.get('7')
   * ```
   */
  get(id: string, options?: CallOptions): Call<NetworkIpServiceResponse> {
    return this.#context.execute(getNetworkIpService, { id }, options)
  }

  /**
   * Replaces an IP service: what is left out is cleared.
   *
   * API 1.0, `updateNetworkIpService`, PUT /networks/ip-services/{id}
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const service = await client.networks.ipServices.update('7', {
   *   name: 'databases',
   *   type: 'SERVICE_DESTINATION',
   *   routes: [{ value: '10.10.1.0/24' }],
   *   config: { serviceTypes: ['ANY'] },
   * })
   * ```
   */
  update(
    id: string,
    service: NetworkIpServiceRequest,
    options?: CallOptions,
  ): Call<NetworkIpServiceResponse> {
    return this.#context.execute(updateNetworkIpService, { id, body: service }, options)
  }

  /**
   * Changes single properties of an IP service: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getNetworkIpService` and `updateNetworkIpService`
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const service = await client.networks.ipServices.patch('7', { description: 'PostgreSQL' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<NetworkIpServiceRequest>,
    options?: CallOptions,
  ): Promise<NetworkIpServiceResponse> {
    return patchResource<NetworkIpServiceResponse, NetworkIpServiceRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftIpService,
        changes,
        write: (service, shared) => this.update(id, service, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write an IP service as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param service - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const service = await client.networks.ipServices.get('7')
   * const draft = client.networks.ipServices.draft(service)
   * ```
   */
  draft(service: NetworkIpServiceResponse): NetworkIpServiceRequest {
    return draftIpService(service)
  }

  /**
   * Deletes an IP service.
   *
   * API 1.0, `deleteNetworkIpService`, DELETE /networks/ip-services/{id}
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   *
   * @example
   * ```ts
   * await client.networks.ipServices.delete('7')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteNetworkIpService, { id }, options)
  }

  /**
   * The first IP service with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   * May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listNetworkIpServices`
   *
   * @param options - `networkId` looks in one network only.
   *
   * @example
   * ```ts
   * const service = await client.networks.ipServices.findByName('databases', { networkId: '42' })
   * ```
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly networkId?: string },
  ): Promise<NetworkIpServiceResponse | undefined> {
    return findByName(this.list(options), (service) => service.name, name)
  }
}
