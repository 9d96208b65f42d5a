import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { filesBelow, madeFolders, root } from '../repository.ts'
import { identityTokenProblems, type IdentityRules } from '../workflows/identity-token.ts'

/** What is brought from elsewhere and how it is held: problems, and how much was looked at. */
export interface SupplyChain {
  readonly problems: readonly string[]
  readonly actions: number
  /** Jobs that get an identity token. */
  readonly identities: number
  readonly locked: number
}

const exactVersion = /^(npm:(@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
/** What jobs with an identity token may do: publish what other jobs have made. */
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

/** Looks at workflows, lockfiles, manifests and installed packages of a repository. */
export function supplyChain(folder: string): SupplyChain {
  const files = filesBelow(folder, madeFolders)
  const named = (name: string): readonly string[] => files.filter((path) => basename(path) === name)
  const read = (path: string): SourceFile => ({
    path: relative(folder, path),
    text: readFileSync(path, 'utf8'),
  })
  const workflows = filesBelow(join(folder, '.github'))
    .filter((path) => /\.ya?ml$/.test(path))
    .map(read)
  const lockfiles = named('pnpm-lock.yaml').map(read)
  const actions = workflows.map(actionsOf)
  const identities = workflows.map(({ path, text }) => {
    const { problems, jobs } = identityTokenProblems(text, identityRules)
    return { problems: problems.map((problem) => `${path} ${problem}`), jobs }
  })
  const locked = lockfiles.map(resolutionsOf)
  return {
    problems: [
      ...workflows.flatMap(workflowProblems),
      ...identities.flatMap(({ problems }) => problems),
      ...lockfiles.flatMap(lockfileProblems),
      ...named('package.json').map(read).flatMap(manifestProblems),
      // Each has a lockfile of its own.
      ...named('pnpm-workspace.yaml').flatMap((path) => workspaceProblems(read(path), dirname(path))),
    ],
    actions: actions.flat().length,
    identities: identities.reduce((sum, { jobs }) => sum + jobs, 0),
    locked: locked.flat().length,
  }
}

interface SourceFile {
  readonly path: string
  readonly text: string
}

function actionsOf({ text }: SourceFile): readonly string[] {
  return [...text.matchAll(/^\s*(?:-\s+)?uses:\s*["']?([^\s"'#]+)/gm)].map(([, action = '']) => action)
}

function workflowProblems(workflow: SourceFile): readonly string[] {
  const { path, text } = workflow
  const loose = actionsOf(workflow).filter(
    (action) => !action.startsWith('./') && !/@([0-9a-f]{40}|sha256:[0-9a-f]{64})$/.test(action),
  )
  return [
    ...loose.map((action) => `${path} uses ${action}, which is not pinned to a commit`),
    ...(/^jobs:/m.test(text) && !/^permissions:/m.test(text)
      ? [`${path} does not limit the permissions of its token`]
      : []),
  ]
}

function resolutionsOf({ text }: SourceFile): readonly string[] {
  return [...text.matchAll(/^\s+resolution: (.*)$/gm)].map(([, resolution = '']) => resolution)
}

/** Packages that come from elsewhere than the registry, or without a checksum. */
function lockfileProblems(lockfile: SourceFile): readonly string[] {
  return resolutionsOf(lockfile)
    .filter((resolution) => !/^\{integrity: sha512-[\w+/=]+\}$/.test(resolution))
    .map((resolution) => `${lockfile.path} holds a package that is not from the registry: ${resolution}`)
}

/** The parts of a package.json that are looked at. */
interface Manifest {
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: { readonly provenance?: boolean }
}

function manifestProblems({ path, text }: SourceFile): readonly string[] {
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

function workspaceProblems(settings: SourceFile, folder: string): readonly string[] {
  const { path, text } = settings
  const age = Number(/^minimumReleaseAge: (\d+)$/m.exec(text)?.[1] ?? shortestReleaseAge)
  return [
    ...(age >= shortestReleaseAge ? [] : [`${path} takes versions that are less than a day old`]),
    ...installScriptProblems(settings, join(folder, 'node_modules', '.pnpm')),
  ]
}

const namesAScript = /"(preinstall|install|postinstall)"\s*:/

/** Installed packages with install scripts about which nothing has been decided, and decisions about packages that have none. */
function installScriptProblems({ path, text }: SourceFile, store: string): readonly string[] {
  const section = /^allowBuilds:\n((?: .*\n|\n)*)/m.exec(text)?.[1] ?? ''
  const decided = new Set(
    [...section.matchAll(/^ +["']?([^\s"':#]+)["']?: (?:true|false)$/gm)].map(([, name = '']) => name),
  )
  const undecided = packagesIn(store).filter(({ name, folder }) => !decided.has(name) && runsScripts(folder))
  return [...new Set(undecided.map(({ name }) => name))].map(
    (name) => `${name} has an install script, and allowBuilds in ${path} does not say whether it may run`,
  )
}

function packagesIn(store: string): readonly { readonly name: string; readonly folder: string }[] {
  return foldersIn(store).flatMap((entry) => {
    const modules = join(store, entry, 'node_modules')
    return foldersIn(modules)
      .flatMap((name) =>
        name.startsWith('@') ? foldersIn(join(modules, name)).map((part) => `${name}/${part}`) : [name],
      )
      .map((name) => ({ name, folder: join(modules, name) }))
  })
}

/** Folders, but not links: those lead to other packages of the store. */
function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '.bin')
    .map(({ name }) => name)
}

function runsScripts(folder: string): boolean {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return false
  const { scripts = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly scripts?: object }
  // npm compiles what has a binding.gyp, also without a script.
  return namesAScript.test(JSON.stringify(scripts)) || existsSync(join(folder, 'binding.gyp'))
}
