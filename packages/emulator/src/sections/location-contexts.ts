import type { LocationContextRecord } from '../access-records.ts'
import { refused } from '../answers.ts'
import type { State } from '../state.ts'
import { parseSubnet } from '../subnets.ts'
import { type PolicyRequest, policyRecord, policyStatuses } from './policies.ts'
import { resourceHandlers } from './resource.ts'
import { given, type Section } from './section.ts'

type LocationContextRequest = PolicyRequest &
  Pick<LocationContextRecord, 'ipCheck' | 'countryCheck' | 'defaultCheck'>

type IpCheck = NonNullable<LocationContextRecord['ipCheck']>
type CountryCheck = NonNullable<LocationContextRecord['countryCheck']>

const handlers = resourceHandlers<LocationContextRecord, LocationContextRequest>({
  collection: (state) => state.locationContexts,
  create: (request, { state, identifiers }) => record(identifiers.uuid(), request, state),
  replace: (request, { state }, former) => record(former.id, request, state),
  present: (policy) => policy,
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

function record(id: string, request: LocationContextRequest, state: State): LocationContextRecord {
  const { ipCheck, countryCheck, defaultCheck } = request
  if (ipCheck === undefined && countryCheck === undefined) {
    throw refused('ipCheck', 'At least one of ipCheck and countryCheck is needed')
  }
  return {
    ...policyRecord(id, request, state),
    ...given('ipCheck', ipCheck && recordIpCheck(ipCheck)),
    ...given('countryCheck', countryCheck && recordCountryCheck(countryCheck)),
    defaultCheck: { allowed: defaultCheck.allowed },
  }
}

function recordIpCheck({ allowed, ips }: IpCheck): IpCheck {
  if (ips.length === 0) throw refused('ipCheck.ips', 'must not be empty')
  return {
    allowed,
    ips: ips.map(({ ip, description }, index) => {
      const subnet = parseSubnet(ip)
      if (subnet === undefined)
        throw refused(`ipCheck.ips[${String(index)}].ip`, `${ip} is not in CIDR notation`)
      return { ip: subnet.text, ...given('description', description) }
    }),
  }
}

function recordCountryCheck({ allowed, countries }: CountryCheck): CountryCheck {
  for (const [index, country] of countries.entries()) {
    if (!/^[A-Z]{2}$/.test(country)) {
      throw refused(
        `countryCheck.countries[${String(index)}]`,
        'must be a country code of two upper-case letters',
      )
    }
  }
  return { allowed, countries }
}
