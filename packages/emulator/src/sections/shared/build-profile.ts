/** Stands where a real profile has keys and certificates. Nothing can connect with it. */
const placeholder = Buffer.from('Made by the emulator, and not a real key').toString('base64')

/**
 * Builds a profile in the form of a real one: a client configuration with the gateways of a region. Its keys and certificates are
 * none, so OpenVPN stops before it connects.
 */
export function buildProfile(owner: string, ownerId: string, regionId: string): string {
  const gateway = `${regionId}.gw.openvpn.com`
  return [
    `# OpenVPN profile of ${owner}, made by the emulator: its keys are not real`,
    'client',
    'dev tun',
    `remote ${gateway} 1194 udp`,
    `remote ${gateway} 1194 udp`,
    `remote ${gateway} 443 tcp`,
    'remote-cert-tls server',
    'resolv-retry infinite',
    'nobind',
    'auth SHA256',
    'cipher AES-256-CBC',
    `setenv OWNER_ID ${ownerId}`,
    ...buildBlock('ca', 'CERTIFICATE'),
    ...buildBlock('cert', 'CERTIFICATE'),
    ...buildBlock('key', 'PRIVATE KEY'),
    ...buildBlock('tls-auth', 'OpenVPN Static key V1'),
    'key-direction 1',
    '',
  ].join('\n')
}

function buildBlock(name: string, label: string): string[] {
  return [`<${name}>`, `-----BEGIN ${label}-----`, placeholder, `-----END ${label}-----`, `</${name}>`]
}
