/**
 * Writes the file of a network with an IPsec connector, line by line.
 *
 * @param secret - What its pre-shared key is called.
 */
export function writeIpSecNetwork(secret: string): readonly string[] {
  return [
    'name: plant',
    'tunnelingProtocol: IPSEC',
    'connectors:',
    '  - name: tunnel',
    '    vpnRegion: us-east-1',
    '    ipSecConfig:',
    '      platform: OTHER',
    '      remoteSitePublicIp: 198.51.100.7',
    '      authenticationType: SHARED_SECRET',
    '      ikeProtocol:',
    '        protocolVersion: IKE_V2',
    '        phase1: { encryptionAlgorithms: [AES256], integrityAlgorithms: [SHA2_256], diffieHellmanGroups: [G_14], lifetimeSec: 28800 }',
    '        phase2: { encryptionAlgorithms: [AES256], integrityAlgorithms: [SHA2_256], diffieHellmanGroups: [G_14], lifetimeSec: 3600 }',
    '        rekey: { marginTimeSec: 270, fuzzPercent: 100, replayWindowSize: 1024 }',
    '        startupAction: START',
    `      preSharedKey: \${secret:${secret}}`,
  ]
}
