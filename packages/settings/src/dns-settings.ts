import type { Contract, ServiceContext } from '@cloudconnexa/core'
import type {
  DnsServerAddresses,
  DnsServerAddressesRequest,
  DnsZones,
  DnsZonesRequest,
  GetDefaultDnsSuffixAnswer,
  GetDnsProxyEnabledAnswer,
} from './models/index.gen.ts'
import { Setting } from './setting.ts'
import { readWrite } from './setting-operations.ts'

const proxy = readWrite(
  { path: '/settings/dns/proxy-enabled' },
  { id: 'getDnsProxyEnabled', response: 'getDnsProxyEnabledAnswer' },
  { id: 'setDnsProxyEnabled', body: 'setDnsProxyEnabledBody', response: 'setDnsProxyEnabledAnswer' },
)
const servers = readWrite(
  { path: '/settings/dns/custom-servers' },
  { id: 'getDnsServerAddresses', response: 'dnsServerAddresses', mayBeEmpty: true },
  { id: 'setDnsServerAddresses', body: 'dnsServerAddressesRequest', response: 'dnsServerAddresses' },
)
const suffix = readWrite(
  { path: '/settings/dns/default-suffix' },
  { id: 'getDefaultDnsSuffix', response: 'getDefaultDnsSuffixAnswer', responseEncoding: 'text' },
  {
    id: 'setDefaultDnsSuffix',
    // Unlike all other texts, this one goes out as JSON and comes back raw.
    body: 'setDefaultDnsSuffixBody',
    response: 'setDefaultDnsSuffixAnswer',
    responseEncoding: 'text',
  },
)
const zones = readWrite(
  { path: '/settings/dns/zones' },
  { id: 'getDnsZones', response: 'dnsZones' },
  { id: 'setDnsZones', body: 'dnsZonesRequest', response: 'dnsZones' },
)

/** Contracts of the operations on DNS settings. */
export const dnsSettingOperations: readonly Contract[] = [
  proxy.get,
  proxy.set,
  servers.get,
  servers.set,
  suffix.get,
  suffix.set,
  zones.get,
  zones.set,
]

/** Settings of how names are resolved in the WPC. */
export class DnsSettings {
  /**
   * Whether the DNS proxy is on.
   *
   * API 1.0, `getDnsProxyEnabled` and `setDnsProxyEnabled`, GET and PUT /settings/dns/proxy-enabled
   */
  readonly proxy: Setting<GetDnsProxyEnabledAnswer>
  /**
   * Custom DNS servers: `primaryIpV4`, and `secondaryIpV4` if wanted. `undefined` where none are set.
   *
   * API 1.0, `getDnsServerAddresses` and `setDnsServerAddresses`, GET and PUT /settings/dns/custom-servers
   */
  readonly servers: Setting<DnsServerAddresses | undefined, DnsServerAddressesRequest>
  /**
   * Domain that is put behind names without one. An empty text where none is set.
   *
   * API 1.0, `getDefaultDnsSuffix` and `setDefaultDnsSuffix`, GET and PUT /settings/dns/default-suffix
   */
  readonly suffix: Setting<GetDefaultDnsSuffixAnswer>
  /**
   * Zones with DNS servers of their own, as `{ zones: [{ name, addresses }] }`. Writing replaces all of them.
   *
   * API 1.0, `getDnsZones` and `setDnsZones`, GET and PUT /settings/dns/zones
   */
  readonly zones: Setting<DnsZones, DnsZonesRequest>

  constructor(context: ServiceContext) {
    this.proxy = new Setting(context, proxy)
    this.servers = new Setting(context, servers)
    this.suffix = new Setting(context, suffix)
    this.zones = new Setting(context, zones)
  }
}
