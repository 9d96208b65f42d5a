/** Keys of the services that `CloudConnexaClient` has. A test compares them with the packages of this repository. */
export const firstPartyKeys: ReadonlySet<string> = new Set([
  'accessGroups',
  'accessVisibility',
  'account',
  'auditLog',
  'cyberShield',
  'devicePostures',
  'devices',
  'dns',
  'hosts',
  'locationContexts',
  'networks',
  'regions',
  'sessions',
  'settings',
  'userGroups',
  'users',
])

/** Keys that packages of the SDK itself are going to have. */
export const reservedKeys: ReadonlySet<string> = new Set([
  'access',
  'configuration',
  'logs',
  'people',
  'sites',
])
