import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Contender } from './measure.ts'

/** Environment variables by name. */
type Environment = Readonly<Record<string, string>>

/** What the contenders are made from. */
export interface ContenderOptions {
  /** The file that npm links as the command. */
  readonly program: string
  /** Folder for what is kept between runs, and for a program that does nothing. */
  readonly folder: string
  /** With the address and the credentials of an emulator. */
  readonly account: Environment
  /** Folder into which the command lines of others are installed, if they are. */
  readonly peers: string | undefined
  /** The single executable, if it is built. */
  readonly executable: string | undefined
}

/** Command lines of APIs that are written in JavaScript, from npm; one of them is made with oclif, the most used framework. */
export const peerPackages = ['heroku', 'netlify-cli'] as const
const peerCommands = [
  ['heroku', 'heroku'],
  ['netlify-cli', 'netlify'],
] as const

/** The command lines of others, where they are installed. They look for newer versions, in processes of their own, and report what was done, unless they are told not to. */
function createPeers(peers: string | undefined, home: Environment): readonly Contender[] {
  if (peers === undefined) return []
  const programs = join(peers, 'node_modules', '.bin')
  const environment = {
    ...home,
    PATH: `${programs}:${home['PATH'] ?? ''}`,
    CI: '1',
    DO_NOT_TRACK: '1',
    HEROKU_DISABLE_AUTOUPDATE: '1',
    HEROKU_SKIP_NEW_VERSION_CHECK: 'true',
    NO_UPDATE_NOTIFIER: '1',
  }
  return peerCommands.flatMap(([name, command]) =>
    ['--version', '--help'].map((line) => ({
      name: `${name} ${line}`,
      program: join(programs, command),
      arguments: [line],
      environment,
    })),
  )
}

/** Bare Node first, then ours, then those of others. */
export async function createContenders({
  program,
  folder,
  account,
  peers,
  executable,
}: ContenderOptions): Promise<readonly Contender[]> {
  const nothing = join(folder, 'nothing.cjs')
  await writeFile(nothing, '')
  const home = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    NO_PROXY: '127.0.0.1',
  }
  const node = process.execPath
  const ours = (line: string, environment: Environment = home): Contender => ({
    name: `cloudconnexa ${line}`,
    program: node,
    arguments: [program, ...line.split(' ')],
    environment,
  })
  const list = 'users list --output json'
  const called = { ...home, ...account }
  return [
    { name: 'bare Node', program: node, arguments: [nothing], environment: home },
    ours('--version'),
    ours('--help'),
    ours('users list --help'),
    ours(list, called),
    { ...ours(list, { ...called, NODE_DISABLE_COMPILE_CACHE: '1' }), name: `the same without compiled code` },
    ...(executable === undefined
      ? []
      : ['--version', '--help', list].map((line) => ({
          name: `executable ${line}`,
          program: executable,
          arguments: line.split(' '),
          environment: called,
        }))),
    ...createPeers(peers, home),
  ]
}
