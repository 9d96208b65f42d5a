import { createDraft, type Draft, toRequest } from '@cloudconnexa/core/service'
import type {
  IkePhase,
  IkePhaseRequest,
  IkeProtocol,
  IkeProtocolRequest,
  IkeRekey,
  IkeRekeyRequest,
  IpSecConfigRequest,
  IpSecConfigResponse,
  NetworkConnectorRequest,
  NetworkConnectorResponse,
} from './models/index.gen.ts'

/** The request that would write a connector as it was read, its pre-shared key included. */
export function draftConnector(connector: NetworkConnectorResponse): NetworkConnectorRequest {
  return createDraft(connector, ({ name, description, vpnRegionId, ipSecConfig }) =>
    toRequest<NetworkConnectorRequest>({
      name,
      description,
      vpnRegionId,
      ipSecConfig: ipSecConfig && draftIpSecConfig(ipSecConfig),
    }),
  )
}

function draftIpSecConfig(config: IpSecConfigResponse): Draft<IpSecConfigRequest> {
  const { platform, authenticationType, remoteSitePublicIp, preSharedKey, ikeProtocol, hostname, domain } =
    config
  return {
    platform,
    authenticationType,
    remoteSitePublicIp,
    preSharedKey,
    ikeProtocol: ikeProtocol && draftIkeProtocol(ikeProtocol),
    hostname,
    domain,
  }
}

function draftIkeProtocol(protocol: IkeProtocol): Draft<IkeProtocolRequest> {
  const { protocolVersion, phase1, phase2, rekey, deadPeerDetection, startupAction, autoInitiate } = protocol
  const { timeoutSec, deadPeerHandling } = deadPeerDetection ?? {}
  // With autoInitiate the API derives dead-peer detection itself, and it refuses one with unset fields.
  const derived = autoInitiate === true || timeoutSec === undefined || deadPeerHandling === undefined
  return {
    protocolVersion,
    phase1: phase1 && draftPhase(phase1),
    phase2: phase2 && draftPhase(phase2),
    rekey: rekey && draftRekey(rekey),
    deadPeerDetection: derived ? undefined : { timeoutSec, deadPeerHandling },
    startupAction,
    autoInitiate,
  }
}

function draftPhase(phase: IkePhase): Draft<IkePhaseRequest> {
  const { encryptionAlgorithms, integrityAlgorithms, diffieHellmanGroups, lifetimeSec } = phase
  return { encryptionAlgorithms, integrityAlgorithms, diffieHellmanGroups, lifetimeSec }
}

function draftRekey({ marginTimeSec, fuzzPercent, replayWindowSize }: IkeRekey): Draft<IkeRekeyRequest> {
  return { marginTimeSec, fuzzPercent, replayWindowSize }
}
