import type { CheckContext, KindFinding } from '../../kind/kind.ts'
import type { ConfiguredObject } from '../../model/configuration.ts'

/**
 * Finds IPsec configurations in networks that do not use IPsec. A connector follows its network, and the API drops the configuration
 * without an error: it would be planned again and again.
 */
export function checkIpSec(
  connectors: readonly ConfiguredObject[],
  { findParent, isComplete }: CheckContext,
): readonly KindFinding[] {
  return connectors.flatMap((object): readonly KindFinding[] => {
    if (object.properties['ipSecConfig'] === undefined) return []
    const network = findParent(object)
    const protocol = network?.properties['tunnelingProtocol']
    // In files it may be left out, and stays as it is in the account. A new network without it uses OpenVPN.
    if (network === undefined || protocol === 'IPSEC' || (protocol === undefined && !isComplete)) return []
    const message = `"ipSecConfig" of the connector "${object.key}" has no effect in the network "${network.key}", which uses OpenVPN; set "tunnelingProtocol" to IPSEC in the network, or remove "ipSecConfig"`
    return [{ code: 'FILE_INVALID', message, object, path: 'ipSecConfig' }]
  })
}
