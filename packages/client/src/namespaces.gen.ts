// Generated from packages/*/section.json by `npm run generate`; change it there.

/** Types of `client.accessGroups`. Access groups: who may reach what. */
export type * as AccessGroups from '@cloudconnexa/access-groups'
/** Types of `client.accessVisibility`. The switch of access visibility. */
export type * as AccessVisibility from '@cloudconnexa/access-visibility'
/** Types of `client.account`. Cloud IDs of the account. */
export type * as Account from '@cloudconnexa/account'
/** Types of `client.auditLog`. The audit log. */
export type * as AuditLog from '@cloudconnexa/audit-log'
/** Types of `client.cyberShield`. The domain lists of Cyber Shield. */
export type * as CyberShield from '@cloudconnexa/cyber-shield'
/** Types of `client.devicePostures`. Device posture policies. */
export type * as DevicePostures from '@cloudconnexa/device-postures'
/** Types of `client.devices`. Devices of users and their profiles. */
export type * as Devices from '@cloudconnexa/devices'
/** Types of `client.dns`. DNS records and the DNS log. */
export type * as Dns from '@cloudconnexa/dns'
/** Types of `client.hosts`. Hosts with their connectors, IP services and applications. */
export type * as Hosts from '@cloudconnexa/hosts'
/** Types of `client.locationContexts`. Location context policies. */
export type * as LocationContexts from '@cloudconnexa/location-contexts'
/** Types of `client.networks`. Networks with their connectors, routes, IP services and applications. */
export type * as Networks from '@cloudconnexa/networks'
/** Types of `client.regions`. Regions in which CloudConnexa has points of presence. */
export type * as Regions from '@cloudconnexa/regions'
/** Types of `client.sessions`. Sessions of devices and connectors. */
export type * as Sessions from '@cloudconnexa/sessions'
/** Types of `client.settings`. Settings of the WPC. */
export type * as Settings from '@cloudconnexa/settings'
/** Types of `client.userGroups`. User groups. */
export type * as UserGroups from '@cloudconnexa/user-groups'
/** Types of `client.users`. Users. */
export type * as Users from '@cloudconnexa/users'
