import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { startNetworkConnectorIpsec, stopNetworkConnectorIpsec } from './operations.gen.ts'

/** Starts and stops the tunnels of IPsec connectors. */
export class ConnectorIpsecService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Starts the tunnel of an IPsec connector; needed after creating it and after every change of its configuration.
   *
   * API 1.0, `startNetworkConnectorIpsec`, POST /networks/connectors/{id}/ipsec/start
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {ValidationError} when the connector is not an IPsec connector.
   *
   * @example
   * ```ts
   * await client.networks.connectors.ipsec.start('7')
   * ```
   */
  start(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(startNetworkConnectorIpsec, { id }, options)
  }

  /**
   * Stops the tunnel of an IPsec connector.
   *
   * API 1.0, `stopNetworkConnectorIpsec`, POST /networks/connectors/{id}/ipsec/stop
   *
   * @throws {NotFoundError} when there is no connector with this id.
   * @throws {ValidationError} when the connector is not an IPsec connector.
   *
   * @example
   * ```ts
   * await client.networks.connectors.ipsec.stop('7')
   * ```
   */
  stop(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(stopNetworkConnectorIpsec, { id }, options)
  }
}
