import { EmulatorOptionError } from '../errors/option-error.ts'
import type { RegionRecord } from './records/network-records.ts'

/** A region to serve besides the known ones. */
export interface RegionOptions extends Partial<Omit<RegionRecord, 'id'>> {
  /** Id of the region: lower-case letters, digits and hyphens. */
  readonly id: string
}

type RegionRow = readonly [
  id: string,
  continent: string,
  country: string,
  countryIso: string,
  regionName: string,
]

const rows: readonly RegionRow[] = [
  ['us-east-1', 'North America', 'United States', 'US', 'Ashburn'],
  ['us-west-1', 'North America', 'United States', 'US', 'San Jose'],
  ['us-west-2', 'North America', 'United States', 'US', 'Portland'],
  ['us-mia', 'North America', 'United States', 'US', 'Miami'],
  ['us-lax', 'North America', 'United States', 'US', 'Los Angeles'],
  ['us-sfo', 'North America', 'United States', 'US', 'San Francisco'],
  ['us-atl', 'North America', 'United States', 'US', 'Atlanta'],
  ['us-ord', 'North America', 'United States', 'US', 'Chicago'],
  ['us-mci', 'North America', 'United States', 'US', 'Kansas City'],
  ['us-cmh', 'North America', 'United States', 'US', 'Columbus'],
  ['br-gru', 'South America', 'Brazil', 'BR', 'São Paulo'],
  ['eu-central-1', 'Europe', 'Germany', 'DE', 'Frankfurt'],
  ['eu-central-2', 'Europe', 'Switzerland', 'CH', 'Zurich'],
  ['eu-west-1', 'Europe', 'Ireland', 'IE', 'Dublin'],
  ['eu-west-2', 'Europe', 'United Kingdom', 'GB', 'London'],
  ['de-fra', 'Europe', 'Germany', 'DE', 'Frankfurt'],
  ['it-mxp', 'Europe', 'Italy', 'IT', 'Milan'],
  ['fi-hel', 'Europe', 'Finland', 'FI', 'Helsinki'],
  ['ap-southeast-1', 'Asia', 'Singapore', 'SG', 'Singapore'],
  ['ap-southeast-2', 'Oceania', 'Australia', 'AU', 'Sydney'],
  ['ap-northeast-1', 'Asia', 'Japan', 'JP', 'Tokyo'],
  ['ap-south-1', 'Asia', 'India', 'IN', 'Mumbai'],
]

/** The ids that the vendor's material shows. The real list is longer and not public; the place names are the emulator's own. */
export const knownRegions: readonly RegionRecord[] = rows.map(
  ([id, continent, country, countryIso, regionName]) => ({ id, continent, country, countryIso, regionName }),
)

/**
 * Creates the record of a further region. What is left out is read from an id such as `it-mxp`.
 *
 * @throws {EmulatorOptionError} when the id has another form.
 */
export function toRegionRecord({ id, ...details }: RegionOptions): RegionRecord {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new EmulatorOptionError(
      `regions: an id must consist of lower-case letters, digits and hyphens, not ${id}`,
    )
  }
  const countryIso = details.countryIso ?? /^([a-z]{2})-[a-z]{3}$/.exec(id)?.[1]?.toUpperCase() ?? 'US'
  const country = new Intl.DisplayNames('en', { type: 'region' }).of(countryIso) ?? countryIso
  return { id, continent: 'Unknown', country, regionName: id, ...details, countryIso }
}
