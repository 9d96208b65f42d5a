import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type { LocationContextRequest, LocationContextResponse } from './models/index.gen.ts'

/** The request that would write a location context policy as it was read. */
export function draftLocationContext(policy: LocationContextResponse): LocationContextRequest {
  // Responses may hold properties that requests refuse, so each one that goes back is named.
  return createDraft(policy, ({ name, description, userGroupsIds, ipCheck, countryCheck, defaultCheck }) =>
    toRequest<LocationContextRequest>({
      name,
      description,
      userGroupsIds,
      ipCheck: ipCheck && {
        allowed: ipCheck.allowed,
        ips: ipCheck.ips?.map(({ ip, description: note }) => ({ ip, description: note })),
      },
      countryCheck: countryCheck && { countries: countryCheck.countries, allowed: countryCheck.allowed },
      defaultCheck: defaultCheck && { allowed: defaultCheck.allowed },
    }),
  )
}
