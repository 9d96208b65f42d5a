import { accessGroups } from './access/access-groups.ts'
import { accessVisibility } from './logs/access-visibility.ts'
import { account } from './account.ts'
import { auditLog } from './logs/audit-log.ts'
import { cyberShield } from './dns/cyber-shield.ts'
import { devicePostures } from './access/device-postures.ts'
import { devices } from './users/devices.ts'
import { dnsLog } from './dns/dns-log.ts'
import { dnsRecords } from './dns/dns-records.ts'
import { hosts } from './host/index.ts'
import { locationContexts } from './access/location-contexts.ts'
import { networks } from './network/index.ts'
import { regions } from './regions.ts'
import type { Section } from './shared/section.ts'
import { sessions } from './logs/sessions.ts'
import { settings } from './settings/index.ts'
import { userGroups } from './users/user-groups.ts'
import { users } from './users/users.ts'

/** Every section that is served, except the token endpoint. */
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
