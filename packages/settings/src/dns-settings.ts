import type { ServiceContext } from '@cloudconnexa/core/service'
import type {
  DnsServerAddresses,
  DnsServerAddressesRequest,
  DnsZones,
  DnsZonesRequest,
  GetDefaultDnsSuffixResponse,
  GetDnsProxyEnabledResponse,
} from './models/index.gen.ts'
import { Setting } from './setting.ts'
import {
  getDefaultDnsSuffix,
  getDnsProxyEnabled,
  getDnsServerAddresses,
  getDnsZones,
  setDefaultDnsSuffix,
  setDnsProxyEnabled,
  setDnsServerAddresses,
  setDnsZones,
} from './operations.gen.ts'

/** Settings of how names are resolved in the WPC. */
export class DnsSettings {
  /**
   * Whether the DNS proxy is on.
   *
   * API 1.0, `getDnsProxyEnabled` and `setDnsProxyEnabled`, GET and PUT /settings/dns/proxy-enabled
   */
  readonly proxy: Setting<GetDnsProxyEnabledResponse>
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
  readonly suffix: Setting<GetDefaultDnsSuffixResponse>
  /**
   * Zones with DNS servers of their own, as `{ zones: [{ name, addresses }] }`. Writing replaces all of them.
   *
   * API 1.0, `getDnsZones` and `setDnsZones`, GET and PUT /settings/dns/zones
   */
  readonly zones: Setting<DnsZones, DnsZonesRequest>

  constructor(context: ServiceContext) {
    this.proxy = new Setting(context, { get: getDnsProxyEnabled, set: setDnsProxyEnabled })
    this.servers = new Setting(context, { get: getDnsServerAddresses, set: setDnsServerAddresses })
    this.suffix = new Setting(context, { get: getDefaultDnsSuffix, set: setDefaultDnsSuffix })
    this.zones = new Setting(context, { get: getDnsZones, set: setDnsZones })
  }
}
