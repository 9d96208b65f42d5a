import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findClosedPort } from '../support/dead-ends.ts'

/** Proxies that companies run. */
export type RealProxyName = 'tinyproxy' | 'squid'

/** The real ones that are tested. */
export const realProxyNames: readonly RealProxyName[] = ['tinyproxy', 'squid']

/** Name and password that they ask for. */
export const credentials = { username: 'bob', password: 'p4ss-word' } as const

/** A proxy in a process of its own, on loopback. */
export interface RealProxy extends AsyncDisposable {
  /** Without credentials. */
  readonly url: string
  readonly name: string
}

/** Whether a proxy is installed. */
export function isInstalled(name: RealProxyName): boolean {
  return spawnSync(commands[name], ['-v'], { stdio: 'ignore' }).error === undefined
}

// Debian keeps one of them where only administrators look.
const commands: Readonly<Record<RealProxyName, string>> = { tinyproxy: 'tinyproxy', squid: '/usr/sbin/squid' }

/** Starts a proxy that asks for {@link credentials}. */
export async function startRealProxy(name: RealProxyName): Promise<RealProxy> {
  const folder = mkdtempSync(join(tmpdir(), `cloudconnexa-${name}-`))
  // Started by an administrator, squid goes on as another user.
  chmodSync(folder, 0o777)
  const port = await findClosedPort()
  const configuration = join(folder, 'proxy.conf')
  writeFileSync(configuration, configurations[name](port, folder))
  const parameters = name === 'squid' ? ['-N', '-f', configuration] : ['-d', '-c', configuration]
  const child = spawn(commands[name], parameters, { stdio: 'ignore', cwd: folder })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  try {
    await waitForPort(port, child)
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return {
    url: `http://127.0.0.1:${port}`,
    name: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const configurations: Readonly<Record<RealProxyName, (port: number, folder: string) => string>> = {
  tinyproxy: (port, folder) =>
    [
      `Port ${port}`,
      'Listen 127.0.0.1',
      'Allow 127.0.0.1',
      'MaxClients 50',
      'Timeout 60',
      `LogFile "${join(folder, 'log')}"`,
      `BasicAuth ${credentials.username} ${credentials.password}`,
      '',
    ].join('\n'),
  squid: (port, folder) => {
    const helper = join(folder, 'helper')
    const { username, password } = credentials
    writeFileSync(
      helper,
      `#!/bin/sh\nwhile read -r name word; do\n  if [ "$name $word" = "${username} ${password}" ]; then echo OK; else echo ERR; fi\ndone\n`,
      { mode: 0o755 },
    )
    return [
      `http_port 127.0.0.1:${port}`,
      `auth_param basic program ${helper}`,
      'auth_param basic realm test',
      'acl known proxy_auth REQUIRED',
      'http_access allow known',
      'http_access deny all',
      'cache deny all',
      'access_log none',
      `cache_log ${join(folder, 'log')}`,
      'pid_filename none',
      `coredump_dir ${folder}`,
      'shutdown_lifetime 0 seconds',
      'visible_hostname proxy.test',
      '',
    ].join('\n')
  },
}

async function waitForPort(port: number, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + 20_000
  while (performance.now() < deadline && child.exitCode === null) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (isOpen) return
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
  throw new Error(`The proxy did not start (exit code ${child.exitCode}).`)
}
