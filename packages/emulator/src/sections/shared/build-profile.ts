/** Builds a text that looks like an OpenVPN profile; its keys are not valid. */
export function buildProfile(owner: string, ownerId: string, regionId: string): string {
  return [
    `# OpenVPN profile of ${owner}, made by the emulator`,
    'client',
    'dev tun',
    `remote ${regionId}.example.com 1194 udp`,
    `setenv OWNER_ID ${ownerId}`,
    '<key>',
    '-----BEGIN EMULATED KEY-----',
    Buffer.from(`${ownerId} is not a secret`).toString('base64'),
    '-----END EMULATED KEY-----',
    '</key>',
    '',
  ].join('\n')
}
