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
import { draftHost } from './drafts.ts'
import { IpServicesService } from './ip-services-service.ts'
import type {
  HostCreateRequest,
  HostResponse,
  HostUpdateRequest,
  PageHostResponse,
} from './models/index.gen.ts'
import { createHost, deleteHost, getHost, listHosts, updateHost } from './operations.gen.ts'

/** Hosts: single servers that are joined to the WPC by connectors, with the services on them. */
export class HostsService {
  /** Applications: what is reached on a host by domain name. */
  readonly applications: ApplicationsService
  /** Connectors: what joins a host to CloudConnexa. */
  readonly connectors: ConnectorsService
  /** IP services: what is reached on a host by its address. */
  readonly ipServices: IpServicesService
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
    this.applications = new ApplicationsService(context)
    this.connectors = new ConnectorsService(context)
    this.ipServices = new IpServicesService(context)
  }

  /**
   * Lists hosts, each with its connectors.
   *
   * API 1.0, `listHosts`, GET /hosts
   *
   * @example
   * ```ts
   * for await (const host of client.hosts.list()) console.log(host.name)
   * ```
   */
  list(options?: ListOptions): List<HostResponse, PageHostResponse> {
    return this.#context.paginate(listHosts, pageNumbers<HostResponse>(), options)
  }

  /**
   * Creates a host, together with connectors if they are given.
   *
   * API 1.0, `createHost`, POST /hosts
   *
   * @param host - `gatewaysIds` are for `SPLIT_TUNNEL_OFF`. `domain` is the name under which the host is reached.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const host = await client.hosts.create({
   *   name: 'build-server',
   *   internetAccess: 'SPLIT_TUNNEL_ON',
   *   domain: 'build.example.com',
   *   connectors: [{ name: 'build-connector', vpnRegionId: 'eu-central-1' }],
   * })
   * ```
   */
  create(host: HostCreateRequest, options?: CallOptions): Call<HostResponse> {
    return this.#context.execute(createHost, { body: host }, options)
  }

  /**
   * Reads one host.
   *
   * API 1.0, `getHost`, GET /hosts/{id}
   *
   * @throws {NotFoundError} when there is no host with this id.
   *
   * @example
   * ```ts
   * const host = await client.hosts.get('42')
   * ```
   */
  get(id: string, options?: CallOptions): Call<HostResponse> {
    return this.#context.execute(getHost, { id }, options)
  }

  /**
   * Replaces a host's own properties: what is left out is cleared. Its connectors are not touched. Use
   * {@link HostsService.patch} to change single properties.
   *
   * API 1.0, `updateHost`, PUT /hosts/{id}
   *
   * @throws {NotFoundError} when there is no host with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const host = await client.hosts.update('42', { name: 'build-server', internetAccess: 'SPLIT_TUNNEL_ON' })
   * ```
   */
  update(id: string, host: HostUpdateRequest, options?: CallOptions): Call<HostResponse> {
    return this.#context.execute(updateHost, { id, body: host }, options)
  }

  /**
   * Changes single properties of a host: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends
   * two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getHost` and `updateHost`
   *
   * @throws {NotFoundError} when there is no host with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const host = await client.hosts.patch('42', { description: 'Runs the nightly builds' })
   * ```
   */
  patch(id: string, changes: Patch<HostUpdateRequest>, options?: CallOptions): Promise<HostResponse> {
    return patchResource<HostResponse, HostUpdateRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftHost,
        changes,
        write: (host, shared) => this.update(id, host, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a host as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param host - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const host = await client.hosts.get('42')
   * const draft = client.hosts.draft(host)
   * ```
   */
  draft(host: HostResponse): HostUpdateRequest {
    return draftHost(host)
  }

  /**
   * Deletes a host. What becomes of its connectors, IP services and applications is not documented; expect them to go
   * with it.
   *
   * API 1.0, `deleteHost`, DELETE /hosts/{id}
   *
   * @throws {NotFoundError} when there is no host with this id.
   * @throws {ValidationError} when something still needs the host.
   *
   * @example
   * ```ts
   * await client.hosts.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteHost, { id }, options)
  }

  /**
   * The first host with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages
   * are read until it is found. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listHosts`
   *
   * @example
   * ```ts
   * const host = await client.hosts.findByName('build-server')
   * ```
   */
  findByName(name: string, options?: CallOptions): Promise<HostResponse | undefined> {
    return findByName(this.list(options), (host) => host.name, name)
  }
}
