import type { Section } from '../operation-row.ts'
import { accessGroups } from './access-groups.ts'
import { account } from './account.ts'
import { devices } from './devices.ts'
import { dnsRecords } from './dns-records.ts'
import { hostConnectors } from './host-connectors.ts'
import { hosts } from './hosts.ts'
import { logs } from './logs.ts'
import { networkConnectors } from './network-connectors.ts'
import { networkItems } from './network-items.ts'
import { networks } from './networks.ts'
import { policies } from './policies.ts'
import { ipAllocation, settings } from './settings.ts'
import { userGroups } from './user-groups.ts'
import { users } from './users.ts'

/** The table: a row for every operation. */
export const sections: readonly Section[] = [
  networks,
  networkConnectors,
  networkItems,
  hosts,
  hostConnectors,
  users,
  userGroups,
  devices,
  accessGroups,
  policies,
  dnsRecords,
  logs,
  settings,
  ipAllocation,
  account,
]
