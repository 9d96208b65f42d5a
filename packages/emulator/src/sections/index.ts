import { accessGroups } from './access-groups.ts'
import { accessVisibility } from './access-visibility.ts'
import { account } from './account.ts'
import { auditLog } from './audit-log.ts'
import { cyberShield } from './cyber-shield.ts'
import { devicePostures } from './device-postures.ts'
import { devices } from './devices.ts'
import { dnsLog } from './dns-log.ts'
import { dnsRecords } from './dns-records.ts'
import { hosts } from './host/index.ts'
import { locationContexts } from './location-contexts.ts'
import { networks } from './network/index.ts'
import { regions } from './regions.ts'
import type { Section } from './section.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings/index.ts'
import { userGroups } from './user-groups.ts'
import { users } from './users.ts'

/** Every section that is served. The token endpoint is in `authentication.ts`. */
export const sections: readonly Section[] = [
  accessGroups,
  accessVisibility,
  account,
  auditLog,
  cyberShield,
  devicePostures,
  devices,
  dnsLog,
  dnsRecords,
  hosts,
  locationContexts,
  networks,
  regions,
  sessions,
  settings,
  userGroups,
  users,
]
