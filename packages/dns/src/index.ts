import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { allOperations } from './operations.gen.ts'
import { DnsService } from './dns-service.ts'

/** The service of DNS records and the DNS log, for `createClient({ services: { dns } })`. */
export const dns: ServiceDefinition<DnsService> = defineService({
  name: 'dns',
  package: { name: manifest.name, version: manifest.version },
  operations: allOperations,
  create: (context) => new DnsService(context),
})

export type { DnsService } from './dns-service.ts'
export type { DnsLogListOptions, DnsLogRangeOptions, LogService } from './log-service.ts'
export { draftRecord } from './draft-record.ts'
export type { RecordsService } from './records-service.ts'
export type * from './models/index.gen.ts'
