import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftApplication } from './drafts.ts'
import type {
  HostApplicationRequest,
  HostApplicationResponse,
  PageHostApplicationResponse,
} from './models/index.gen.ts'
import {
  createHostApplication,
  deleteHostApplication,
  getHostApplication,
  listHostApplications,
  updateHostApplication,
} from './operations.gen.ts'

/** Options of a list of applications. */
export type ApplicationListOptions = ListOptions & {
  /** Only the applications of this host. */
  readonly hostId?: string
}

/** Applications: what is reached on a host by domain name. Written with `value`, read back with `domain`. */
export class ApplicationsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists applications, of all hosts or of one.
   *
   * API 1.0, `listHostApplications`, GET /hosts/applications
   *
   * @example
   * ```ts
   * for await (const application of client.hosts.applications.list({ hostId: '42' })) {
   *   console.log(application.name)
   * }
   * ```
   */
  list(options?: ApplicationListOptions): List<HostApplicationResponse, PageHostApplicationResponse> {
    return this.#context.paginate(listHostApplications, pageNumbers<HostApplicationResponse>(), options)
  }

  /**
   * Adds an application to a host, which needs a `domain` for it, as the owner's guide says.
   *
   * API 1.0, `createHostApplication`, POST /hosts/applications
   *
   * @param hostId - The host.
   * @param application - `customServiceTypes` go with `CUSTOM` in `serviceTypes`.
   * @throws {NotFoundError} when there is no host with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const application = await client.hosts.applications.create('42', {
   *   name: 'Wiki',
   *   routes: [{ value: 'wiki.example.com' }],
   *   config: { serviceTypes: ['HTTPS'] },
   * })
   * ```
   */
  create(
    hostId: string,
    application: HostApplicationRequest,
    options?: CallOptions,
  ): Call<HostApplicationResponse> {
    return this.#context.execute(createHostApplication, { hostId, body: application }, options)
  }

  /**
   * Reads one application.
   *
   * API 1.0, `getHostApplication`, GET /hosts/applications/{id}
   *
   * @throws {NotFoundError} when there is no application with this id.
   *
   * @example
   * ```ts
   * const application = await client.hosts.applications.get('7')
   * ```
   */
  get(id: string, options?: CallOptions): Call<HostApplicationResponse> {
    return this.#context.execute(getHostApplication, { id }, options)
  }

  /**
   * Replaces an application: what is left out is cleared.
   *
   * API 1.0, `updateHostApplication`, PUT /hosts/applications/{id}
   *
   * @throws {NotFoundError} when there is no application with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const application = await client.hosts.applications.update('7', {
   *   name: 'Wiki',
   *   routes: [{ value: 'wiki.example.com' }],
   * })
   * ```
   */
  update(
    id: string,
    application: HostApplicationRequest,
    options?: CallOptions,
  ): Call<HostApplicationResponse> {
    return this.#context.execute(updateHostApplication, { id, body: application }, options)
  }

  /**
   * Changes single properties of an application: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getHostApplication` and `updateHostApplication`
   *
   * @throws {NotFoundError} when there is no application with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const application = await client.hosts.applications.patch('7', { description: 'Team wiki' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<HostApplicationRequest>,
    options?: CallOptions,
  ): Promise<HostApplicationResponse> {
    return patchResource<HostApplicationResponse, HostApplicationRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftApplication,
        changes,
        write: (application, shared) => this.update(id, application, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write an application as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param application - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const application = await client.hosts.applications.get('7')
   * const draft = client.hosts.applications.draft(application)
   * ```
   */
  draft(application: HostApplicationResponse): HostApplicationRequest {
    return draftApplication(application)
  }

  /**
   * Deletes an application.
   *
   * API 1.0, `deleteHostApplication`, DELETE /hosts/applications/{id}
   *
   * @throws {NotFoundError} when there is no application with this id.
   *
   * @example
   * ```ts
   * await client.hosts.applications.delete('7')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteHostApplication, { id }, options)
  }

  /**
   * The first application with this name, whatever its case; `undefined` when there is none. Names need not be
   * unique. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listHostApplications`
   *
   * @param options - `hostId` looks in one host only.
   *
   * @example
   * ```ts
   * const application = await client.hosts.applications.findByName('wiki', { hostId: '42' })
   * ```
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly hostId?: string },
  ): Promise<HostApplicationResponse | undefined> {
    return findByName(this.list(options), (application) => application.name, name)
  }
}
