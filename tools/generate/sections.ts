/** A section of the API: the tags of its operations, its key on the client and its package. */
export interface Section {
  /** Key on the client. */
  readonly service: string
  /** Folder under `packages/`. */
  readonly package: string
  readonly tags: readonly string[]
}

/** Sections whose models are generated. */
export const SECTIONS: readonly Section[] = [
  { service: 'networks', package: 'networks', tags: ['Network'] },
  { service: 'hosts', package: 'hosts', tags: ['Host'] },
  { service: 'users', package: 'users', tags: ['User'] },
  { service: 'userGroups', package: 'user-groups', tags: ['User Group'] },
  { service: 'devices', package: 'devices', tags: ['Device'] },
  { service: 'sessions', package: 'sessions', tags: ['Session'] },
  { service: 'accessGroups', package: 'access-groups', tags: ['Access Group'] },
  { service: 'devicePostures', package: 'device-postures', tags: ['Device Posture'] },
  { service: 'locationContexts', package: 'location-contexts', tags: ['Location Context'] },
  { service: 'dns', package: 'dns', tags: ['DNS Record', 'DNS Log'] },
  { service: 'cyberShield', package: 'cyber-shield', tags: ['Cyber Shield'] },
  { service: 'accessVisibility', package: 'access-visibility', tags: ['Access Visibility'] },
  { service: 'auditLog', package: 'audit-log', tags: ['Audit Log'] },
  { service: 'account', package: 'account', tags: ['Account'] },
  { service: 'regions', package: 'regions', tags: ['Region'] },
  { service: 'settings', package: 'settings', tags: ['Settings'] },
]

/** The token request has a name but no generated models: the auth package works without zod. */
const TOKEN_SECTION: Section = { service: 'auth', package: 'auth', tags: ['OAuth'] }

/** The section that operations with this tag belong to. */
export function sectionOfTag(tag: string): Section | undefined {
  return [...SECTIONS, TOKEN_SECTION].find((section) => section.tags.includes(tag))
}
