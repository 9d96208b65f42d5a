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
  HostIpServiceRequest,
  HostIpServiceResponse,
  PageHostIpServiceResponse,
} from './models/index.gen.ts'
import {
  createHostIpService,
  deleteHostIpService,
  getHostIpService,
  listHostIpServices,
  updateHostIpService,
} from './operations.gen.ts'

/** Options of a list of IP services. */
export type IpServiceListOptions = ListOptions & {
  /** Only the IP services of this host. */
  readonly hostId?: string
}

/** IP services: what is reached on a host by its address. Unlike those of networks they have neither type nor routes. */
export class IpServicesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists IP services, of all hosts or of one.
   *
   * API 1.0, `listHostIpServices`, GET /hosts/ip-services
   *
   * @param options - `hostId`, `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: IpServiceListOptions): List<HostIpServiceResponse, PageHostIpServiceResponse> {
    return this.#context.paginate(listHostIpServices, pageNumbers<HostIpServiceResponse>(), options)
  }

  /**
   * Adds an IP service to a host.
   *
   * API 1.0, `createHostIpService`, POST /hosts/ip-services
   *
   * @param hostId - The host.
   * @param service - `customServiceTypes` go with `CUSTOM` in `serviceTypes`.
   * @throws ValidationError, NotFoundError for an unknown host.
   */
  create(hostId: string, service: HostIpServiceRequest, options?: CallOptions): Call<HostIpServiceResponse> {
    return this.#context.execute(createHostIpService, { hostId, body: service }, options)
  }

  /**
   * Reads one IP service.
   *
   * API 1.0, `getHostIpService`, GET /hosts/ip-services/{id}
   *
   * @throws NotFoundError
   */
  get(id: string, options?: CallOptions): Call<HostIpServiceResponse> {
    return this.#context.execute(getHostIpService, { id }, options)
  }

  /**
   * Replaces an IP service: what is left out is cleared.
   *
   * API 1.0, `updateHostIpService`, PUT /hosts/ip-services/{id}
   *
   * @throws NotFoundError, ValidationError
   */
  update(id: string, service: HostIpServiceRequest, options?: CallOptions): Call<HostIpServiceResponse> {
    return this.#context.execute(updateHostIpService, { id, body: service }, options)
  }

  /**
   * Changes single properties of an IP service: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * API 1.0, `getHostIpService` and `updateHostIpService`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<HostIpServiceRequest>,
    options?: CallOptions,
  ): Promise<HostIpServiceResponse> {
    return patchResource<HostIpServiceResponse, HostIpServiceRequest>({
      read: () => this.get(id, options),
      draft: ipServiceDraft,
      changes,
      write: (service) => this.update(id, service, options),
    })
  }

  /**
   * Deletes an IP service.
   *
   * API 1.0, `deleteHostIpService`, DELETE /hosts/ip-services/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteHostIpService, { id }, options)
  }

  /**
   * The first IP service with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   *
   * API 1.0, `listHostIpServices`
   *
   * @param options - `hostId` looks in one host only.
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly hostId?: string },
  ): Call<HostIpServiceResponse | undefined> {
    return this.list(options).find((service) => isSameName(service.name, name))
  }
}
