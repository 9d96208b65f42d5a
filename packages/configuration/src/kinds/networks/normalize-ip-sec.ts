import { isProperties, omitProperty, type Properties } from '../../model/properties.ts'

/** With `autoInitiate` the API derives dead-peer detection, and reports what nobody has written. */
export function normalizeIpSec(connector: Properties): Properties {
  const config = connector['ipSecConfig']
  const protocol = isProperties(config) ? config['ikeProtocol'] : undefined
  if (!isProperties(config) || !isProperties(protocol) || protocol['autoInitiate'] !== true) return connector
  const ikeProtocol = omitProperty(protocol, 'deadPeerDetection')
  return { ...connector, ipSecConfig: { ...config, ikeProtocol } }
}
