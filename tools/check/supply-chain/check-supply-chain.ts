import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import { listFiles, generatedFolders, root } from '../../shared/repository.ts'
import { findIdentityTokenProblems, type IdentityRules } from './find-identity-token-problems.ts'

const exactVersion = /^(npm:(@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
/** What jobs with an identity token may do: publish what other jobs have built. */
const identityRules: IdentityRules = {
  actions: {
    'actions/setup-node': ['node-version', 'package-manager-cache'],
    'actions/download-artifact': ['name', 'path'],
    'actions/deploy-pages': [],
  },
  script: readFileSync(join(root, 'tools', 'release', 'publish.sh'), 'utf8'),
}
/** Minutes; pnpm's own default. */
const shortestReleaseAge = 1_440

/**
 * Checks what neither pnpm nor zizmor knows of a repository: that its manifests name exact versions and ask for provenance,
 * that no workspace switches off what pnpm refuses, that lockfiles hold nothing from elsewhere, and what jobs with an identity
 * token do.
 */
export function checkSupplyChain(folder: string): Outcome {
  const files = listFiles(folder, generatedFolders)
  const read = (matches: (path: string) => boolean): readonly SourceFile[] =>
    files.filter(matches).map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }))
  const manifests = read((path) => basename(path) === 'package.json')
  const workflows = read((path) => /[\\/]\.github[\\/].*\.ya?ml$/.test(path))
  const identities = workflows.map(({ path, text }) => {
    const { problems, jobs } = findIdentityTokenProblems(text, identityRules)
    return { problems: problems.map((problem) => `${path} ${problem}`), jobs }
  })
  const jobs = identities.reduce((sum, { jobs: some }) => sum + some, 0)
  return toOutcome(
    [
      ...identities.flatMap(({ problems }) => problems),
      ...manifests.flatMap(findManifestProblems),
      ...read((path) => basename(path) === 'pnpm-workspace.yaml').flatMap(findSettingsProblems),
      ...read((path) => basename(path) === 'pnpm-lock.yaml').flatMap(findLockfileProblems),
    ],
    { note: `${manifests.length} manifests, ${jobs} jobs with an identity token` },
  )
}

interface SourceFile {
  readonly path: string
  readonly text: string
}

/** The properties of a package.json that are looked at. */
interface Manifest {
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: { readonly provenance?: boolean }
}

function findManifestProblems({ path, text }: SourceFile): readonly string[] {
  const manifest = JSON.parse(text) as Manifest // npm's own shape
  const own = manifest.private === true ? { ...manifest.dependencies, ...manifest.optionalDependencies } : {}
  const ranges = Object.entries({ ...own, ...manifest.devDependencies }).filter(
    ([, version]) => !/^(workspace|link|file):/.test(version) && !exactVersion.test(version),
  )
  return [
    ...ranges.map(([name, version]) => `${path} wants ${name}@${version}, which is no exact version`),
    ...(manifest.private === true || manifest.publishConfig?.provenance === true
      ? []
      : [`${path} is published without provenance`]),
  ]
}

/** pnpm refuses unknown install scripts and sources outside the registry by itself, unless a workspace says otherwise. */
function findSettingsProblems({ path, text }: SourceFile): readonly string[] {
  // Whatever stands there, each value is compared with the one that is refused.
  const settings = (parse(text) ?? {}) as Readonly<Record<string, unknown>>
  const { minimumReleaseAge = shortestReleaseAge } = settings
  return [
    ...(Number(minimumReleaseAge) >= shortestReleaseAge
      ? []
      : [`${path} takes versions that are less than a day old`]),
    ...['strictDepBuilds', 'blockExoticSubdeps']
      .filter((name) => settings[name] !== true)
      .map((name) => `${path} does not set ${name} to true`),
    ...(settings['dangerouslyAllowAllBuilds'] === true ? [`${path} runs every install script`] : []),
  ]
}

/** Packages that come from elsewhere than the registry, or without a checksum. */
function findLockfileProblems({ path, text }: SourceFile): readonly string[] {
  // pnpm writes it; what is not as expected is found.
  const { packages = {} } = parse(text) as { readonly packages?: Readonly<Record<string, LockedPackage>> }
  return Object.entries(packages)
    .filter(([, { resolution }]) => !/^\{"integrity":"sha512-[\w+/=]+"\}$/.test(JSON.stringify(resolution)))
    .map(([name]) => `${path} holds ${name}, which is not from the registry`)
}

interface LockedPackage {
  readonly resolution?: unknown
}
