import { assembleReleasePlan } from '@changesets/assemble-release-plan'
import { readConfig } from '@changesets/config'
import { readChangesets } from '@changesets/read'
import { getPackages } from '@manypkg/get-packages'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'

/**
 * Reads the configuration and all changesets and works out the next release. Needs no git history, other than
 * `changeset status`, which compares with the base branch: a shallow clone has none.
 */
export async function checkChangesets(folder: string): Promise<Outcome> {
  const packages = await getPackages(folder)
  const { config, errors, warnings } = await readConfig(folder, packages)
  if (errors !== undefined) return toOutcome(errors)
  const changesets = await readChangesets(folder)
  const known = new Set(packages.packages.map(({ packageJson }) => packageJson.name))
  const problems = changesets.flatMap(({ id, releases }) =>
    releases
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => `.changeset/${id}.md names ${name}, which is no package here`),
  )
  if (problems.length + warnings.length > 0) return toOutcome([...problems, ...warnings])
  const { releases } = assembleReleasePlan(changesets, packages, config, undefined)
  // A private package that only depends on released ones is listed as well, with a release of type `none`.
  const versions = new Set(releases.filter(({ type }) => type !== 'none').map(({ newVersion }) => newVersion))
  const next = versions.size === 0 ? 'no release' : `next release ${[...versions].join(', ')}`
  return { state: 'passed', note: `${changesets.length} changesets, ${next}` }
}
