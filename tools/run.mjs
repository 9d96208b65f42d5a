// Runs a root script in a fresh clone with nothing but Node and npm on the machine: brings the pinned pnpm (and a
// Node that is new enough, if the installed one is not), installs the workspace from its lockfile, runs the script.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pnpmVersion = '12.21.0'
const nodeVersion = '26.10.0'
const oldestNode = [22, 18]

const root = fileURLToPath(new URL('..', import.meta.url))
const toolsFolder = join(root, '.tools')
const windows = process.platform === 'win32'

const [script, ...scriptArguments] = process.argv.slice(2)
if (script === undefined) stop('Usage: node tools/run.mjs <script> [arguments]')

const nodePackage = nodeIsNewEnough()
  ? undefined
  : `node-${process.platform === 'darwin' && process.arch === 'arm64' ? 'bin-' : ''}${windows ? 'win' : process.platform}-${process.arch}`
const environment = withoutNpmSettings(process.env)
environment['PATH'] = [
  ...(nodePackage ? [join(toolsFolder, 'node_modules', nodePackage, 'bin')] : []),
  join(toolsFolder, 'node_modules', '.bin'),
  join(root, 'node_modules', '.bin'),
  process.env['PATH'],
].join(delimiter)
environment['TURBO_TELEMETRY_DISABLED'] = '1'
environment['DO_NOT_TRACK'] = '1'

setUp()
const result = spawnSync('pnpm', ['--silent', 'run', script, ...scriptArguments], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
  shell: windows,
})
process.exit(result.status ?? 1)

function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

// Says what it does, and nothing where there is nothing to do. Lines are short enough for a terminal of 60 columns.
function setUp() {
  const startedAt = Date.now()
  const tools = listTools()
  const hasPackages = readText('node_modules', '.pnpm', 'lock.yaml') === readText('pnpm-lock.yaml')
  const steps = [
    ...(tools.some(({ isMissing }) => isMissing)
      ? [`${tools.map(({ title }) => title).join(' and ')} into .tools`]
      : []),
    ...(hasPackages ? [] : ['packages of pnpm-lock.yaml into node_modules']),
  ]
  const lines = steps.map((step, index) => `  ${index + 1}/${steps.length} ${step} ...`)
  const sayNextStep = () => console.error(lines.shift())
  if (steps.length > 0) console.error('Setting up what is missing:')
  if (tools.some(({ isMissing }) => isMissing)) {
    sayNextStep()
    bringTools(tools)
  }
  if (!hasPackages) sayNextStep()
  const unbuilt = removeUnbuiltPackages()
  // Also where nothing seems to be missing: somebody may have removed some.
  run(
    'pnpm',
    ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent'],
    environment,
    'pnpm install failed',
  )
  const built = unbuilt.filter(isInstalled)
  if (built.length > 0) console.error(`Installed ${built.join(', ')}, which could not be built before`)
  if (steps.length > 0) console.error(`Set up in ${Math.ceil((Date.now() - startedAt) / 1_000)} s\n`)
}

function listTools() {
  const installed = JSON.parse(readText('.tools', 'installed.json') ?? '{}')
  const wanted = [
    ...(nodePackage ? [{ name: nodePackage, version: nodeVersion, title: `Node.js ${nodeVersion}` }] : []),
    { name: 'pnpm', version: pnpmVersion, title: `pnpm ${pnpmVersion}` },
  ]
  return wanted.map((tool) => ({ ...tool, isMissing: installed[tool.name] !== tool.version }))
}

// Where an optional package could not be built, pnpm leaves an empty folder and ever after takes it for installed, also once
// what the build needs is there. Without the folder it tries again.
function removeUnbuiltPackages() {
  const { optionalDependencies = {} } = JSON.parse(readText('package.json') ?? '{}')
  const unbuilt = Object.keys(optionalDependencies).filter((name) => !isInstalled(name))
  const store = join(root, 'node_modules', '.pnpm')
  for (const name of unbuilt) {
    const prefix = `${name.replaceAll('/', '+')}@`
    const folders = existsSync(store) ? readdirSync(store).filter((folder) => folder.startsWith(prefix)) : []
    for (const path of [join(root, 'node_modules', name), ...folders.map((folder) => join(store, folder))])
      rmSync(path, { recursive: true, force: true })
  }
  return unbuilt
}

function isInstalled(name) {
  return existsSync(join(root, 'node_modules', name, 'package.json'))
}

function readText(...path) {
  const file = join(root, ...path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function bringTools(tools) {
  // What another Node has brought stays: npm would remove what it is not told of.
  const kept = {
    ...JSON.parse(readText('.tools', 'installed.json') ?? '{}'),
    ...Object.fromEntries(tools.map(({ name, version }) => [name, version])),
  }
  const packages = Object.entries(kept).map(([name, version]) => `${name}@${version}`)
  mkdirSync(toolsFolder, { recursive: true })
  // pnpm's own install script puts its native program in place; without it turbo cannot start pnpm.
  writeFileSync(join(toolsFolder, 'package.json'), '{ "private": true, "allowScripts": { "pnpm": true } }\n')
  run(
    'npm',
    [
      'install',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      toolsFolder,
      ...packages,
    ],
    process.env,
    'npm could not bring the tools; is the npm registry reachable?',
  )
  writeFileSync(join(toolsFolder, 'installed.json'), JSON.stringify(kept))
}

// npm hands its own settings to its scripts as variables; pnpm would take them for its own.
function withoutNpmSettings(variables) {
  const kept = /^npm_config_(registry|cafile|cache|https?_proxy|proxy|noproxy|nodedir)$/i
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  )
}

function run(command, commandArguments, env, complaint) {
  const { status } = spawnSync(command, commandArguments, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  })
  if (status !== 0) stop(complaint)
}

function stop(complaint) {
  console.error(complaint)
  process.exit(1)
}
