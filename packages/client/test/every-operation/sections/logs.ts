import { VirtualClock } from '@cloudconnexa/emulator'
import { forbidden, expectInvalid, expectRefusal } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName } from '../unique.ts'
import { matchAnyString, matchObject, matchArrayWith } from './matchers.ts'

const hour = 3_600_000
const noon = Date.UTC(2026, 0, 5, 12)
const tooLongAgo = new Date(noon - 31 * 24 * hour)
const aroundNoon = { startDate: new Date(noon - hour), endDate: new Date(noon + hour) }

async function createChange({ client }: Workspace): Promise<undefined> {
  await client.userGroups.create({ name: createUniqueName('support'), allRegionsIncluded: true })
}

const dnsLog: Section['rows'] = {
  disableDnsLog: row(({ client }) => client.dns.log.enable(), {
    call: (client) => client.dns.log.disable(),
    response: () => undefined,
    effect: { read: ({ client }) => client.dns.log.get(), value: () => false },
    failures: [forbidden],
  }),
  enableDnsLog: row(({ client }) => client.dns.log.disable(), {
    call: (client) => client.dns.log.enable(),
    response: () => undefined,
    effect: { read: ({ client }) => client.dns.log.get(), value: () => true },
    failures: [forbidden],
  }),
  getDnsLogEnabled: row(({ client }) => client.dns.log.enable(), {
    call: (client) => client.dns.log.get(),
    response: () => true,
    failures: [forbidden],
  }),
  listDnsResolutions: row(nothing, {
    call: (client) => client.dns.log.list(new Date(noon - hour)),
    response: () =>
      matchObject({
        raw: matchObject({ page: 0 }),
        items: matchArrayWith(
          matchObject({ time: noon - hour, domain: 'www.example.com', memberId: matchAnyString() }),
        ),
      }),
    failures: [
      expectRefusal((client) => client.dns.log.list(tooLongAgo)),
      expectInvalid((client) => client.dns.log.list(new Date(noon), { size: 20.5 })),
    ],
  }),
}

const accessVisibility: Section['rows'] = {
  disableAccessVisibility: row(({ client }) => client.accessVisibility.enable(), {
    call: (client) => client.accessVisibility.disable(),
    response: () => undefined,
    effect: { read: ({ client }) => client.accessVisibility.get(), value: () => false },
    failures: [forbidden],
  }),
  enableAccessVisibility: row(({ client }) => client.accessVisibility.disable(), {
    call: (client) => client.accessVisibility.enable(),
    response: () => undefined,
    effect: { read: ({ client }) => client.accessVisibility.get(), value: () => true },
    failures: [forbidden],
  }),
  getAccessVisibilityEnabled: row(({ client }) => client.accessVisibility.enable(), {
    call: (client) => client.accessVisibility.get(),
    response: () => true,
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
      response: () =>
        matchObject({ items: matchArrayWith(matchObject({ id: matchAnyString(), status: 'ACTIVE' })) }),
      failures: [
        expectRefusal((client) => client.sessions.list({ startDate: tooLongAgo, endDate: new Date(noon) })),
      ],
    }),
    listAuditLog: row(createChange, {
      call: (client) => client.auditLog.list(aroundNoon),
      response: () =>
        matchObject({
          items: matchArrayWith(
            matchObject({
              timestamp: new Date(noon).toISOString(),
              operation: 'CREATE',
              entityType: 'USER_GROUP',
            }),
          ),
        }),
      failures: [
        expectRefusal((client) => client.auditLog.list({ startDate: tooLongAgo, endDate: new Date(noon) })),
      ],
    }),
  },
}
