import { type DnsZones, type DnsZonesRequest, settings } from '@cloudconnexa/settings'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'

/** Custom DNS zones. The API writes all of them at once, so they are one object; the order of the addresses is kept. */
export const dnsZonesKind: Kind = defineKind<
  { readonly id?: string; readonly value: DnsZones },
  DnsZonesRequest
>({
  name: 'dnsZones',
  title: 'DNS zones',
  place: { file: 'dns-zones' },
  level: 10,
  schema: () => loadRequestSchema('settings', 'DnsZonesRequest'),
  sets: ['zones'],
  keptIn: [''],
  list: async ({ context, options }) => [
    { item: { value: await context.use(settings).dns.zones.get(options) } },
  ],
  draft: ({ value: { zones = [] } }) => ({
    zones: zones.map(({ name, addresses }) => ({ name, ...(addresses === undefined ? {} : { addresses }) })),
  }),
  update: async ({ context, options }, { after }) => {
    await context.use(settings).dns.zones.set(after, options)
  },
})
