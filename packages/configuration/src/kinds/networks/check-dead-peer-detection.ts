import type { KindFinding } from '../../kind/kind.ts'
import type { ConfiguredObject } from '../../model/configuration.ts'
import { isProperties } from '../../model/properties.ts'

/** What the API reports, whatever a request says. */
const timeoutSeconds = 30

/** Finds dead-peer detection that the API would replace without an error, so that it would be planned again and again. */
export function checkDeadPeerDetection(connectors: readonly ConfiguredObject[]): readonly KindFinding[] {
  return connectors.flatMap((object): readonly KindFinding[] => {
    const config = object.properties['ipSecConfig']
    const protocol = isProperties(config) ? config['ikeProtocol'] : undefined
    const detection = isProperties(protocol) ? protocol['deadPeerDetection'] : undefined
    if (!isProperties(protocol) || !isProperties(detection)) return []
    const createFinding = (name: string, problem: string): KindFinding => ({
      code: 'FILE_INVALID',
      message: `"${name}" of the connector "${object.key}" ${problem}`,
      object,
      path: `ipSecConfig.ikeProtocol.deadPeerDetection.${name}`,
    })
    const { timeoutSec, deadPeerHandling } = detection
    const forbidsRestart = protocol['autoInitiate'] === false && protocol['startupAction'] === 'START'
    return [
      ...(timeoutSec === undefined || timeoutSec === timeoutSeconds
        ? []
        : [createFinding('timeoutSec', `must be ${String(timeoutSeconds)}: the API knows no other timeout`)]),
      ...(forbidsRestart && deadPeerHandling === 'RESTART'
        ? [
            createFinding(
              'deadPeerHandling',
              'cannot be RESTART where "startupAction" is START and "autoInitiate" is false; set "autoInitiate" to true',
            ),
          ]
        : []),
    ]
  })
}
