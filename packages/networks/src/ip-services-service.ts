import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { ipServiceDraft } from './drafts.ts'
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
   * @param options - `networkId`, `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
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
   * @throws ValidationError, NotFoundError for an unknown network.
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
   * @throws NotFoundError
   */
  get(id: string, options?: CallOptions): Call<NetworkIpServiceResponse> {
    return this.#context.execute(getNetworkIpService, { id }, options)
  }

  /**
   * Replaces an IP service: what is left out is cleared.
   *
   * API 1.0, `updateNetworkIpService`, PUT /networks/ip-services/{id}
   *
   * @throws NotFoundError, ValidationError
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
   *
   * API 1.0, `getNetworkIpService` and `updateNetworkIpService`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<NetworkIpServiceRequest>,
    options?: CallOptions,
  ): Promise<NetworkIpServiceResponse> {
    return patchResource<NetworkIpServiceResponse, NetworkIpServiceRequest>({
      read: () => this.get(id, options),
      draft: ipServiceDraft,
      changes,
      write: (service) => this.update(id, service, options),
    })
  }

  /**
   * Deletes an IP service.
   *
   * API 1.0, `deleteNetworkIpService`, DELETE /networks/ip-services/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteNetworkIpService, { id }, options)
  }

  /**
   * The first IP service with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   *
   * API 1.0, `listNetworkIpServices`
   *
   * @param options - `networkId` looks in one network only.
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly networkId?: string },
  ): Call<NetworkIpServiceResponse | undefined> {
    return this.list(options).find((service) => isSameName(service.name, name))
  }
}
