import type { ServiceContext } from '@cloudconnexa/core/service'
import { Setting, Switch } from './setting.ts'
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
import type { DnsProxySetting, DnsServersSetting, DnsSuffixSetting, DnsZonesSetting } from './settings.gen.ts'

/** Settings of how names are resolved in the WPC. */
export class DnsSettings {
  /** Whether the DNS proxy is on. */
  readonly proxy: DnsProxySetting
  /** Custom DNS servers: `primaryIpV4`, and `secondaryIpV4` if wanted. `undefined` where none are set. */
  readonly servers: DnsServersSetting
  /** Domain that is put behind names without one. `undefined` where none is set. */
  readonly suffix: DnsSuffixSetting
  /** Zones with DNS servers of their own, as `{ zones: [{ name, addresses }] }`. Writing replaces all of them. */
  readonly zones: DnsZonesSetting

  constructor(context: ServiceContext) {
    this.proxy = new Switch(context, { get: getDnsProxyEnabled, set: setDnsProxyEnabled })
    this.servers = new Setting(context, { get: getDnsServerAddresses, set: setDnsServerAddresses })
    this.suffix = new Setting(context, { get: getDefaultDnsSuffix, set: setDefaultDnsSuffix })
    this.zones = new Setting(context, { get: getDnsZones, set: setDnsZones })
  }
}
