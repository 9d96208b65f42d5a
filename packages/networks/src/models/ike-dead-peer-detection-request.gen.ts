// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `IkeProtocolRequest`. The form of `IkeDeadPeerDetection` that requests take.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ikedeadpeerdetection.md
 */
export interface IkeDeadPeerDetectionRequest {
  /** Example: `30`. */
  timeoutSec?: number
  deadPeerHandling?: 'RESTART' | 'NONE'
}
