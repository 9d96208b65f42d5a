import { join } from 'node:path'
import { shippedProblems } from '../documentation/problems.ts'
import { checkReports } from '../api-report/check-reports.ts'
import { fewCombinations } from '../declarations/combinations.ts'
import { checkDeclarations } from '../declarations/compile-entries.ts'
import { serviceDrift } from '../new-service/drift.ts'
import { packageTrials } from '../package-trials/trials.ts'
import { type Check, type Outcome, outcomeOfProblems } from './check.ts'
import { notOfTheSdk } from './checks/allowed-imports.ts'
import { boundaryProblems } from './checks/boundaries.ts'
import { budgetsCheck } from './checks/budgets.ts'
import { changesetsCheck } from './checks/changesets.ts'
import { checkDocComments } from './checks/doc-comments.ts'
import { linkProblems } from './checks/documentation-links.ts'
import { examplesCheck } from './checks/examples.ts'
import { checkWithTools } from './checks/installed-tools.ts'
import { keychainTests } from './checks/keychain.ts'
import { lazyImports } from './checks/lazy-imports.ts'
import { licenceProblems, publintCheck, typesResolutionCheck } from './checks/package-lint.ts'
import { pluginsCheck } from './checks/plugins.ts'
import { reachabilityProblems } from './checks/reachability.ts'
import { realProxyTests } from './checks/real-proxies.ts'
import { supplyChain } from './checks/supply-chain.ts'
import { trustCheck } from './checks/trust.ts'
import { undeclaredImports } from './checks/undeclared-imports.ts'
import { vitestCheck } from './checks/vitest.ts'
import { checkCommand, runCommand } from './command.ts'
import { documentChecks } from './documents/document-checks.ts'
import { publishedPackages, root } from './repository.ts'
import { TarballFolder } from './tarballs.ts'

const packed = new TarballFolder()

/** Every check of the repository, long ones early. */
export const checks: readonly Check[] = [
  {
    name: 'build',
    proves: 'every package builds',
    run: () => checkCommand(['turbo', 'run', 'build', '--output-logs=errors-only']),
  },
  {
    name: 'types',
    proves: 'sources, tests, tools and examples type-check',
    run: () => checkCommand(['tsc', '-b']),
  },
  {
    name: 'tests',
    proves: 'all unit and integration tests pass',
    needs: ['build'],
    alone: true,
    run: () => vitestCheck(root),
  },
  {
    name: 'pack',
    proves: 'every package packs into a tarball',
    needs: ['build'],
    run: () => packed.pack(),
  },
  {
    name: 'package-trials',
    proves: 'the tarballs install and work in empty projects, on every supported Node',
    needs: ['pack'],
    run: () => packageTrials(packed.tarballs),
  },
  {
    name: 'plugins',
    proves:
      'the example plugins install, build and pass their tests on the tarballs, away from the workspace',
    needs: ['pack'],
    run: () => pluginsCheck(join(root, 'examples', 'plugins'), packed.tarballs),
  },
  {
    name: 'examples',
    proves: 'every example runs to its end',
    needs: ['build'],
    run: () => examplesCheck(join(root, 'examples')),
  },
  {
    name: 'keychain',
    proves: 'tokens and credentials are kept in a real keychain by both backends',
    needs: ['build'],
    run: () => checkWithTools(keychainTests),
  },
  {
    name: 'real-proxies',
    proves: 'every transport works through tinyproxy and squid',
    run: () => checkWithTools(realProxyTests),
  },
  {
    name: 'attw',
    proves: 'the types of every package resolve as its code does',
    needs: ['pack'],
    run: () => typesResolutionCheck(packed.tarballs),
  },
  {
    name: 'declarations',
    proves: 'the declarations of every entry compile, strictly and without those of others',
    needs: ['pack'],
    run: () => checkDeclarations(packed.tarballs, fewCombinations),
  },
  {
    name: 'licences',
    proves: 'every package is packed with its licence',
    needs: ['pack'],
    run: async () => outcomeOfProblems(await licenceProblems(packed.tarballs)),
  },
  {
    name: 'lint',
    proves: 'no lint rule is broken',
    // Rules on imports read the built packages, which are not there for a moment while the build runs.
    needs: ['build'],
    run: () => checkCommand(['oxlint', '--type-aware']),
  },
  {
    name: 'format',
    proves: 'every file is formatted',
    run: () => checkCommand(['prettier', '--check', '.']),
  },
  {
    name: 'spec',
    proves: 'every contract, method and model agrees with the API document, and spec/ with itself',
    run: specification,
  },
  {
    name: 'services',
    proves: 'every service package has what the template gives a new one',
    run: async () => outcomeOfProblems(await serviceDrift(root)),
  },
  {
    name: 'knip',
    proves: 'no file, export or dependency is unused or undeclared',
    run: () => checkCommand(['knip']),
  },
  {
    name: 'publint',
    proves: 'every package.json says what its tarball holds',
    needs: ['pack'],
    run: () => publintCheck(packed.tarballs),
  },
  {
    name: 'shipped-documents',
    proves: 'the tarball of the client holds the guides, and their links lead somewhere',
    needs: ['pack'],
    run: shippedDocuments,
  },
  {
    name: 'reachability',
    proves: 'every built file can be reached through exports, and every export is there',
    needs: ['pack'],
    run: reachability,
  },
  {
    name: 'boundaries',
    proves: 'packages import only what the architecture allows and their package.json names',
    run: async () => outcomeOfProblems([...boundaryProblems(root), ...undeclaredImports(root)]),
  },
  {
    name: 'lazy-imports',
    proves: 'importing a package loads no HTTP client, model library, keychain or cryptography',
    needs: ['build'],
    run: () => lazyImports(publishedPackages().filter(({ manifest }) => !notOfTheSdk.has(manifest.name))),
  },
  {
    name: 'budgets',
    proves:
      'entries stay small, and standard jobs take no more requests, sockets and promises than they have to',
    needs: ['build'],
    run: () => budgetsCheck(publishedPackages().filter(({ manifest }) => !notOfTheSdk.has(manifest.name))),
  },
  {
    name: 'doc-comments',
    proves: 'everything that a package exports is documented',
    needs: ['build'],
    run: async () => checkDocComments(publishedPackages()),
  },
  {
    name: 'api-report',
    proves: 'every entry exports what its report in packages/*/api-report says',
    needs: ['build'],
    run: async () => checkReports(publishedPackages()),
  },
  {
    name: 'trust',
    proves: 'no write is lost, doubled or misreported under random faults, and nothing leaks',
    // It runs from the sources; but the build takes its time from the processor, and calls time out.
    needs: ['build'],
    run: trustCheck,
  },
  {
    name: 'supply-chain',
    proves:
      'what comes from elsewhere is pinned, from the registry, and runs no script unasked; jobs with an identity token only publish',
    run: supplyChainCheck,
  },
  { name: 'changesets', proves: 'every changeset can be released', run: () => changesetsCheck(root) },
  { name: 'links', proves: 'relative links in the documentation lead somewhere', run: documentationLinks },
  ...documentChecks(() => checks.map(({ name }) => name)),
]

async function specification(): Promise<Outcome> {
  const { code, output } = await runCommand([
    process.execPath,
    '--conditions=@cloudconnexa/source',
    'tools/check-spec/main.ts',
  ])
  // Its last line says how much of the document is covered; what it prints before is for `npm run check:spec`.
  const note = output.trimEnd().split('\n').at(-1) ?? ''
  return code === 0 ? { state: 'passed', note } : { state: 'failed', output }
}

async function reachability(): Promise<Outcome> {
  return outcomeOfProblems(packed.tarballs.flatMap(({ folder }) => reachabilityProblems(folder)))
}

async function shippedDocuments(): Promise<Outcome> {
  const client = packed.tarballs.filter(({ manifest }) => manifest.name === '@cloudconnexa/client')
  return outcomeOfProblems(client.flatMap(({ folder }) => shippedProblems(folder)))
}

async function supplyChainCheck(): Promise<Outcome> {
  const { problems, actions, identities, locked } = supplyChain(root)
  return outcomeOfProblems(problems, {
    note: `${actions} actions, ${identities} jobs with an identity token, ${locked} locked packages`,
  })
}

async function documentationLinks(): Promise<Outcome> {
  const { problems, links, files } = linkProblems(root)
  return outcomeOfProblems(problems, { note: `${links} links in ${files} files` })
}
