import { VirtualClock } from '@cloudconnexa/emulator'
import { forbidden, invalid, refused } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { anyText, holding, including } from './matchers.ts'

const hour = 3_600_000
const noon = Date.UTC(2026, 0, 5, 12)
const tooLongAgo = new Date(noon - 31 * 24 * hour)
const aroundNoon = { startDate: new Date(noon - hour), endDate: new Date(noon + hour) }

async function aChange({ client }: Workspace): Promise<undefined> {
  await client.userGroups.create({ name: uniqueName('support'), allRegionsIncluded: true })
}

const dnsLog: Section['rows'] = {
  disableDnsLog: row(({ client }) => client.dns.log.enable(), {
    call: (client) => client.dns.log.disable(),
    answer: () => undefined,
    effect: { read: ({ client }) => client.dns.log.get(), value: () => false },
    failures: [forbidden],
  }),
  enableDnsLog: row(({ client }) => client.dns.log.disable(), {
    call: (client) => client.dns.log.enable(),
    answer: () => undefined,
    effect: { read: ({ client }) => client.dns.log.get(), value: () => true },
    failures: [forbidden],
  }),
  getDnsLogEnabled: row(({ client }) => client.dns.log.enable(), {
    call: (client) => client.dns.log.get(),
    answer: () => true,
    failures: [forbidden],
  }),
  listDnsResolutions: row(nothing, {
    call: (client) => client.dns.log.list(new Date(noon - hour)),
    answer: () =>
      holding({
        raw: holding({ page: 0 }),
        items: including(holding({ time: noon - hour, domain: 'www.example.com', memberId: anyText() })),
      }),
    failures: [
      refused((client) => client.dns.log.list(tooLongAgo)),
      invalid((client) => client.dns.log.list(new Date(noon), { size: 20.5 })),
    ],
  }),
}

const accessVisibility: Section['rows'] = {
  disableAccessVisibility: row(({ client }) => client.accessVisibility.enable(), {
    call: (client) => client.accessVisibility.disable(),
    answer: () => undefined,
    effect: { read: ({ client }) => client.accessVisibility.get(), value: () => false },
    failures: [forbidden],
  }),
  enableAccessVisibility: row(({ client }) => client.accessVisibility.disable(), {
    call: (client) => client.accessVisibility.enable(),
    answer: () => undefined,
    effect: { read: ({ client }) => client.accessVisibility.get(), value: () => true },
    failures: [forbidden],
  }),
  getAccessVisibilityEnabled: row(({ client }) => client.accessVisibility.enable(), {
    call: (client) => client.accessVisibility.get(),
    answer: () => true,
    failures: [forbidden],
  }),
}

/** What the service records: the DNS log, access visibility, sessions and the audit log. */
export const logs: Section = {
  name: 'logs',
  emulator: { seed: 'demo', clock: new VirtualClock({ start: noon }) },
  rows: {
    ...dnsLog,
    ...accessVisibility,
    listSessions: row(nothing, {
      call: (client) => client.sessions.list({ ...aroundNoon, status: 'ACTIVE' }),
      answer: () => holding({ items: including(holding({ id: anyText(), status: 'ACTIVE' })) }),
      failures: [
        refused((client) => client.sessions.list({ startDate: tooLongAgo, endDate: new Date(noon) })),
      ],
    }),
    listAuditLog: row(aChange, {
      call: (client) => client.auditLog.list(aroundNoon),
      answer: () =>
        holding({
          items: including(
            holding({
              timestamp: new Date(noon).toISOString(),
              operation: 'CREATE',
              entityType: 'USER_GROUP',
            }),
          ),
        }),
      failures: [
        refused((client) => client.auditLog.list({ startDate: tooLongAgo, endDate: new Date(noon) })),
      ],
    }),
  },
}
