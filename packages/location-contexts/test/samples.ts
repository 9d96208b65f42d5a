import type { LocationContextRequest, LocationContextResponse } from '../src/index.ts'

/** The request for {@link policy}, with all that one can hold. */
export const policyRequest: LocationContextRequest = {
  name: 'Home',
  description: 'Offices and the country',
  userGroupsIds: ['3'],
  ipCheck: { allowed: true, ips: [{ ip: '192.0.2.0/24', description: 'Office' }, { ip: '198.51.100.1/32' }] },
  countryCheck: { countries: ['US', 'GB'], allowed: true },
  defaultCheck: { allowed: false },
}

/** A policy with all that a response can hold. */
export const policy: LocationContextResponse = { id: '7', ...policyRequest }
