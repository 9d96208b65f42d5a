// Runs a root script in a fresh clone with nothing but Node and npm on the machine: brings the pinned pnpm (and a
// Node that is new enough, if the installed one is not), installs the workspace from its lockfile, runs the script.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
bringTools()

const environment = withoutNpmSettings(process.env)
environment['PATH'] = [
  ...(nodePackage ? [join(toolsFolder, 'node_modules', nodePackage, 'bin')] : []),
  join(toolsFolder, 'node_modules', '.bin'),
  join(root, 'node_modules', '.bin'),
  process.env['PATH'],
].join(delimiter)
environment['TURBO_TELEMETRY_DISABLED'] = '1'
environment['DO_NOT_TRACK'] = '1'

run(
  'pnpm',
  ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent'],
  environment,
  'pnpm install failed',
)
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

function bringTools() {
  const wanted = { pnpm: pnpmVersion, ...(nodePackage ? { [nodePackage]: nodeVersion } : {}) }
  const stamp = join(toolsFolder, 'installed.json')
  const installed = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {}
  if (Object.entries(wanted).every(([name, version]) => installed[name] === version)) return
  // What another Node has brought stays: npm would remove what it is not told of.
  const tools = { ...installed, ...wanted }
  const packages = Object.entries(tools).map(([name, version]) => `${name}@${version}`)
  mkdirSync(toolsFolder, { recursive: true })
  console.error(`Setting up ${packages.join(' and ')} (once, in .tools) ...`)
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
  writeFileSync(stamp, JSON.stringify(tools))
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
