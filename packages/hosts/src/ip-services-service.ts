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
   * @example
   * ```ts
   * for await (const service of client.hosts.ipServices.list({ hostId: '42' })) console.log(service.name)
   * ```
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
   * @throws {NotFoundError} when there is no host with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const service = await client.hosts.ipServices.create('42', {
   *   name: 'databases',
   *   config: { serviceTypes: ['CUSTOM'], customServiceTypes: [{ protocol: 'TCP', port: [{ value: 5432 }] }] },
   * })
   * ```
   */
  create(hostId: string, service: HostIpServiceRequest, options?: CallOptions): Call<HostIpServiceResponse> {
    return this.#context.execute(createHostIpService, { hostId, body: service }, options)
  }

  /**
   * Reads one IP service.
   *
   * API 1.0, `getHostIpService`, GET /hosts/ip-services/{id}
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   *
   * @example
   * ```ts
   * const service = await client.hosts.ipServices.get('7')
   * ```
   */
  get(id: string, options?: CallOptions): Call<HostIpServiceResponse> {
    return this.#context.execute(getHostIpService, { id }, options)
  }

  /**
   * Replaces an IP service: what is left out is cleared.
   *
   * API 1.0, `updateHostIpService`, PUT /hosts/ip-services/{id}
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const service = await client.hosts.ipServices.update('7', {
   *   name: 'databases',
   *   config: { serviceTypes: ['ANY'] },
   * })
   * ```
   */
  update(id: string, service: HostIpServiceRequest, options?: CallOptions): Call<HostIpServiceResponse> {
    return this.#context.execute(updateHostIpService, { id, body: service }, options)
  }

  /**
   * Changes single properties of an IP service: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getHostIpService` and `updateHostIpService`
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const service = await client.hosts.ipServices.patch('7', { description: 'PostgreSQL' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<HostIpServiceRequest>,
    options?: CallOptions,
  ): Promise<HostIpServiceResponse> {
    return patchResource<HostIpServiceResponse, HostIpServiceRequest>(
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
   * const service = await client.hosts.ipServices.get('7')
   * const draft = client.hosts.ipServices.draft(service)
   * ```
   */
  draft(service: HostIpServiceResponse): HostIpServiceRequest {
    return draftIpService(service)
  }

  /**
   * Deletes an IP service.
   *
   * API 1.0, `deleteHostIpService`, DELETE /hosts/ip-services/{id}
   *
   * @throws {NotFoundError} when there is no IP service with this id.
   *
   * @example
   * ```ts
   * await client.hosts.ipServices.delete('7')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteHostIpService, { id }, options)
  }

  /**
   * The first IP service with this name, whatever its case; `undefined` when there is none. Names need not be unique.
   * May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listHostIpServices`
   *
   * @param options - `hostId` looks in one host only.
   *
   * @example
   * ```ts
   * const service = await client.hosts.ipServices.findByName('databases', { hostId: '42' })
   * ```
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly hostId?: string },
  ): Promise<HostIpServiceResponse | undefined> {
    return findByName(this.list(options), (service) => service.name, name)
  }
}
