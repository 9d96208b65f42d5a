import type { Call, CallOptions, List } from '@cloudconnexa/core'
import { bareArray, type ServiceContext } from '@cloudconnexa/core/service'
import type { ListRegionsResponse, VpnRegionResponse } from './models/index.gen.ts'
import { listRegions } from './operations.gen.ts'

/** Regions: where CloudConnexa can be reached. Connectors, user groups and profiles name them by id. */
export class RegionsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists all regions. The API answers them at once, so awaiting the list gives every region.
   *
   * API 1.0, `listRegions`, GET /regions
   */
  list(options?: CallOptions): List<VpnRegionResponse, ListRegionsResponse> {
    return this.#context.paginate(listRegions, bareArray<VpnRegionResponse>(), options)
  }

  /**
   * The region with this id, such as `eu-central-1`; `undefined` when there is none. The API cannot read a single region,
   * so the list is read.
   *
   * API 1.0, `listRegions`
   */
  findById(id: string, options?: CallOptions): Call<VpnRegionResponse | undefined> {
    return this.list(options).find((region) => region.id === id)
  }
}
