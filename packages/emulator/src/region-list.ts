import type { RegionRecord } from './records.ts'

function region(
  id: string,
  continent: string,
  country: string,
  countryIso: string,
  regionName: string,
): RegionRecord {
  return { id, continent, country, countryIso, regionName }
}

/** The emulator's regions. The real list is longer and not public; most ids here appear in the vendor's material. */
export const regions: readonly RegionRecord[] = [
  region('us-east-1', 'North America', 'United States', 'US', 'Ashburn'),
  region('us-west-1', 'North America', 'United States', 'US', 'San Jose'),
  region('us-west-2', 'North America', 'United States', 'US', 'Portland'),
  region('eu-central-1', 'Europe', 'Germany', 'DE', 'Frankfurt'),
  region('eu-central-2', 'Europe', 'Switzerland', 'CH', 'Zurich'),
  region('eu-west-1', 'Europe', 'Ireland', 'IE', 'Dublin'),
  region('eu-west-2', 'Europe', 'United Kingdom', 'GB', 'London'),
  region('it-mxp', 'Europe', 'Italy', 'IT', 'Milan'),
  region('fi-hel', 'Europe', 'Finland', 'FI', 'Helsinki'),
  region('ap-southeast-1', 'Asia', 'Singapore', 'SG', 'Singapore'),
  region('ap-northeast-1', 'Asia', 'Japan', 'JP', 'Tokyo'),
  region('ap-south-1', 'Asia', 'India', 'IN', 'Mumbai'),
]
