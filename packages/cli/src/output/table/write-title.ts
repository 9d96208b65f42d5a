// Written in capitals, or in a way of their own, wherever they are words.
const spellings: Readonly<Record<string, string>> = {
  id: 'ID',
  ids: 'IDs',
  ip: 'IP',
  ips: 'IPs',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  dns: 'DNS',
  vpn: 'VPN',
  os: 'OS',
  url: 'URL',
  uuid: 'UUID',
  mfa: 'MFA',
  ldap: 'LDAP',
  saml: 'SAML',
  iso: 'ISO',
  ipsec: 'IPsec',
  ike: 'IKE',
  wpc: 'WPC',
  ttl: 'TTL',
  snat: 'SNAT',
  macos: 'macOS',
  ios: 'iOS',
}

/** Writes the path of a property in words: `ipV4Address` is `IPv4 address`, `platform.os` is `Platform OS`. */
export function writeTitle(path: string): string {
  const words = path
    .replace(/ip_?sec/gi, 'Ipsec')
    .replace(/ipv(?=[46])/gi, 'Ipv')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s._-]+/)
    .filter((word) => word !== '')
    .map((word) => spellings[word.toLowerCase()] ?? word.toLowerCase())
  const [first = '', ...rest] = words
  const isSpelled = spellings[first.toLowerCase()] !== undefined
  return [isSpelled ? first : first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
}
