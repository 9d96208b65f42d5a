import type { Check } from '../check/check.ts'
import { checkWithTools } from '../check/checks/check-with-tools.ts'
import { realProxyTests } from '../check/checks/real-proxies.ts'
import { redisOutageTests } from '../check/checks/redis.ts'
import type { Outcome } from '../shared/outcome.ts'
import { runCommand } from '../shared/run-command.ts'

const minute = 60_000
const withSources = '--conditions=@cloudconnexa/source'

// Nothing listens on the discard port. Programs differ in which case they read.
const closedProxies = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: '',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  no_proxy: '',
} as const

/**
 * What is too long for `npm test`, one after the other. Together they take less than 45 minutes; the limit of each is far above what it
 * takes, so that only one that hangs meets it.
 */
export const steps: readonly Check[] = [
  {
    name: 'trust',
    proves: 'retries, limits, cancellation, tokens and secrets hold, in 20,000 calls of chaos too',
    run: () => runStep([process.execPath, 'tools/trust/main.ts'], 5),
  },
  {
    name: 'soak',
    proves:
      'nothing is lost, doubled or leaked in eight minutes of faults; the seed is another one each time',
    run: () => runStep([process.execPath, withSources, 'tools/trust/soak.ts', '--minutes', '8'], 11),
  },
  {
    name: 'fuzz',
    proves:
      'the emulator keeps to the document with thousands of random inputs, and to its data when it is killed',
    run: () => runStep([process.execPath, 'packages/emulator/test/fuzz/long-run.ts'], 5),
  },
  {
    name: 'crashes',
    proves: 'an apply that is killed more than 200 times, or interrupted, goes on to the same end',
    run: () => runStep([process.execPath, 'packages/configuration/test/crash/long-run.ts'], 8),
  },
  {
    name: 'round-trip',
    proves: 'configuration files lose nothing of 300 generated accounts',
    run: () =>
      runStep(
        [
          process.execPath,
          'node_modules/vitest/vitest.mjs',
          'run',
          'packages/configuration/test/round-trip.test.ts',
          'packages/configuration/test/apply/restored-accounts.test.ts',
          'packages/configuration/test/damaged-files.test.ts',
        ],
        10,
        {
          CONFIGURATION_RUNS: '300',
          CONFIGURATION_SEED: String(Date.now() % 1_000_000_000),
        },
      ),
  },
  {
    name: 'model-checks',
    proves: 'the generated check and the schema of every model agree on 1,000 values of each kind',
    run: () => runStep([process.execPath, withSources, 'tools/model-checks/main.ts'], 2),
  },
  {
    name: 'declarations',
    proves: 'the declarations of every entry compile strictly in all twelve ways',
    run: () => runStep([process.execPath, 'tools/declarations/main.ts'], 3),
  },
  {
    name: 'bundles',
    proves: 'esbuild, rollup, webpack and ncc make bundles that work, and Bun and Deno run the packages',
    run: () => runStep([process.execPath, 'tools/package-trials/bundles/main.ts'], 3),
  },
  {
    name: 'executable',
    proves: 'the command line works as a single executable, with nothing around it',
    run: () => runStep([process.execPath, 'tools/executable/main.ts'], 1),
  },
  {
    name: 'real-proxies',
    proves: 'the transports get through proxies that companies run',
    run: () => checkWithTools(realProxyTests),
  },
  {
    name: 'redis-outages',
    proves: 'a fleet on Redis outlives pauses, restarts, failovers and kills without a failed call',
    run: () => checkWithTools(redisOutageTests),
  },
  {
    name: 'closed-proxy',
    proves: 'tests and examples depend on no proxy that the environment names',
    run: () =>
      runStep([process.execPath, 'tools/check/main.ts', '--only', 'tests,examples'], 7, closedProxies),
  },
]

/** Runs a command that passes when it exits with 0; its last line says what came out. */
async function runStep(
  command: readonly [string, ...string[]],
  minutes: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const { code, output, standardOutput } = await runCommand(command, { limit: minutes * minute, environment })
  const note = standardOutput.trimEnd().split('\n').at(-1) ?? ''
  return { state: code === 0 ? 'passed' : 'failed', output, note }
}
