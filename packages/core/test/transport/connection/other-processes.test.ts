import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { startRawServer } from '../../support/raw-server.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { startProxy } from './support/proxy-server.ts'

// In processes of their own: Node reads this variable when it starts.
const askingProgram = `
const [got, node, undici] = await Promise.all(process.argv.slice(1, 4).map((entry) => import(entry)))
const signal = new AbortController().signal
for (const make of [got.gotTransport, node.nodeTransport, undici.undiciTransport]) {
  const transport = make()
  const { status } = await transport.send({ method: 'GET', url: process.argv[4], headers: {}, maxResponseBytes: 99, signal })
  console.log(status)
  await transport.close()
}
const { status } = await fetch(process.argv[4])
console.log(status)
`

const withoutProxies = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)),
)

// Ends by itself, if nothing is left open.
const leavingProgram = `
const [got, node, undici] = await Promise.all(process.argv.slice(1, 4).map((entry) => import(entry)))
for (const make of [got.gotTransport, node.nodeTransport, undici.undiciTransport]) {
  const transport = make({ proxy: process.argv[4] })
  const signal = AbortSignal.timeout(100)
  const request = { method: 'GET', url: 'https://api.invalid', headers: {}, maxResponseBytes: 99, signal }
  console.log(await transport.send(request).then(() => 'response', (error) => error.name))
  await transport.close()
}
`

async function run(
  program: string,
  environment: Readonly<Record<string, string>>,
  parameter: string,
): Promise<string> {
  const entry = (name: string): string => new URL(`../../../src/${name}.ts`, import.meta.url).href
  const child = spawn(
    process.execPath,
    [
      '--conditions=@cloudconnexa/source',
      '--input-type=module',
      '--eval',
      program,
      entry('index'),
      entry('transport/node'),
      entry('transport/undici'),
      parameter,
    ],
    { cwd: import.meta.dirname, env: { ...withoutProxies, ...environment } },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  await new Promise((resolve) => child.once('close', resolve))
  return output.trim()
}

it('a request goes through one proxy, once, whether Node uses the environment itself or not', async () => {
  await using api = await startScriptedServer([{}])
  await using withNode = await startProxy()
  await using without = await startProxy()
  const outputs = await Promise.all([
    run(askingProgram, { HTTP_PROXY: withNode.url, NODE_USE_ENV_PROXY: '1' }, api.url),
    run(askingProgram, { HTTP_PROXY: without.url, NODE_USE_ENV_PROXY: '' }, api.url),
  ])
  expect(outputs).toEqual(Array.from({ length: 2 }, () => '200\n200\n200\n200'))
  const ours = Array.from({ length: 3 }, () => `GET ${api.url}/`)
  // The fourth one is Node's own fetch, which versions of Node that know the variable send through the proxy too.
  expect(withNode.requests.slice(0, 3)).toEqual(ours)
  expect(without.requests).toEqual(ours)
})

it('a process ends by itself after a proxy never responded, the request was aborted, and the transport closed', async () => {
  await using silent = await startRawServer()
  expect(await run(leavingProgram, {}, silent.url)).toBe('TimeoutError\nTimeoutError\nTimeoutError')
  await silent.left()
})
