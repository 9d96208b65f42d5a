import { toRequest } from '@cloudconnexa/core/service'
import type { LocationContextRequest, LocationContextResponse } from './models/index.gen.ts'

/** The request that would write a location context policy as it was read. */
export function draftLocationContext(policy: LocationContextResponse): LocationContextRequest {
  const { name, description, userGroupsIds, ipCheck, countryCheck, defaultCheck } = policy
  // Responses may hold properties that requests refuse, so each one that goes back is named.
  return toRequest<LocationContextRequest>({
    name,
    description,
    userGroupsIds,
    ipCheck: ipCheck && {
      allowed: ipCheck.allowed,
      ips: ipCheck.ips?.map(({ ip, description: note }) => ({ ip, description: note })),
    },
    countryCheck: countryCheck && { countries: countryCheck.countries, allowed: countryCheck.allowed },
    defaultCheck: defaultCheck && { allowed: defaultCheck.allowed },
  })
}
