import type { RegionRecord } from './records/network-records.ts'

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
  ['eu-central-1', 'Europe', 'Germany', 'DE', 'Frankfurt'],
  ['eu-central-2', 'Europe', 'Switzerland', 'CH', 'Zurich'],
  ['eu-west-1', 'Europe', 'Ireland', 'IE', 'Dublin'],
  ['eu-west-2', 'Europe', 'United Kingdom', 'GB', 'London'],
  ['it-mxp', 'Europe', 'Italy', 'IT', 'Milan'],
  ['fi-hel', 'Europe', 'Finland', 'FI', 'Helsinki'],
  ['ap-southeast-1', 'Asia', 'Singapore', 'SG', 'Singapore'],
  ['ap-northeast-1', 'Asia', 'Japan', 'JP', 'Tokyo'],
  ['ap-south-1', 'Asia', 'India', 'IN', 'Mumbai'],
]

/** The emulator's regions. The real list is longer and not public; most ids here appear in the vendor's material. */
export const regions: readonly RegionRecord[] = rows.map(
  ([id, continent, country, countryIso, regionName]) => ({ id, continent, country, countryIso, regionName }),
)
