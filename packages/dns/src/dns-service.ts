import type { ServiceContext } from '@cloudconnexa/core/service'
import { LogService } from './log-service.ts'
import { RecordsService } from './records-service.ts'

/** DNS: the WPC's own records, and the log of what users have resolved. DNS settings belong to the settings. */
export class DnsService {
  /** The log of what users have resolved. */
  readonly log: LogService
  /** DNS records: names that the WPC resolves to addresses of its own. */
  readonly records: RecordsService

  constructor(context: ServiceContext) {
    this.log = new LogService(context)
    this.records = new RecordsService(context)
  }
}
