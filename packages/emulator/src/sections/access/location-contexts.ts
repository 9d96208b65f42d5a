import { createPropertyError } from '../../api/api-error.ts'
import type { LocationContextRecord } from '../../state/records/access-records.ts'
import type { State } from '../../state/state.ts'
import { parseSubnet } from '../../state/subnets.ts'
import { createResourceHandlers } from '../shared/resource-handlers.ts'
import { optional, type Section } from '../shared/section.ts'
import { type PolicyRequest, policyStatuses, toPolicyRecord } from './policies.ts'

/** A location context policy in a request. */
export type LocationContextRequest = PolicyRequest &
  Pick<LocationContextRecord, 'ipCheck' | 'countryCheck' | 'defaultCheck'>

type IpCheck = NonNullable<LocationContextRecord['ipCheck']>
type CountryCheck = NonNullable<LocationContextRecord['countryCheck']>

const handlers = createResourceHandlers<LocationContextRecord, LocationContextRequest>({
  collection: (state) => state.locationContexts,
  create: (request, { state, ids }) => toLocationContextRecord(ids.nextUuid(), request, state),
  replace: (request, { state }, { id }) => toLocationContextRecord(id, request, state),
  toResponse: (policy) => policy,
  statuses: policyStatuses,
})

/** Section Location Context. */
export const locationContexts: Section = {
  handlers: {
    listLocationContexts: handlers.list,
    getLocationContext: handlers.get,
    createLocationContext: handlers.create,
    updateLocationContext: handlers.update,
    deleteLocationContext: handlers.remove,
  },
}

/**
 * Creates the record of a location context policy.
 *
 * @throws {ApiError} when a check is missing or not valid, or a user group does not exist (shape 1).
 */
export function toLocationContextRecord(
  id: string,
  request: LocationContextRequest,
  state: State,
): LocationContextRecord {
  const { ipCheck, countryCheck, defaultCheck } = request
  if (ipCheck === undefined && countryCheck === undefined) {
    throw createPropertyError('ipCheck', 'At least one of ipCheck and countryCheck is needed')
  }
  return {
    ...toPolicyRecord(id, request, state),
    ...optional('ipCheck', ipCheck && toIpCheck(ipCheck, state)),
    ...optional('countryCheck', countryCheck && toCountryCheck(countryCheck)),
    defaultCheck: { allowed: defaultCheck.allowed },
  }
}

function toIpCheck({ allowed, ips }: IpCheck, state: State): IpCheck {
  if (ips.length === 0) throw createPropertyError('ipCheck.ips', 'must not be empty')
  return {
    allowed,
    ips: ips.map(({ ip, description }, index) => {
      const subnet = parseSubnet(ip, state.strictSubnets)
      if (subnet === undefined)
        throw createPropertyError(`ipCheck.ips[${String(index)}].ip`, `${ip} is not in CIDR notation`)
      return { ip: subnet.cidr, ...optional('description', description) }
    }),
  }
}

function toCountryCheck({ allowed, countries }: CountryCheck): CountryCheck {
  for (const [index, country] of countries.entries()) {
    if (!/^[A-Z]{2}$/.test(country)) {
      throw createPropertyError(
        `countryCheck.countries[${String(index)}]`,
        'must be a country code of two upper-case letters',
      )
    }
  }
  return { allowed, countries }
}
