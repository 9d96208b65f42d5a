import { join } from 'node:path'
import { checkReports } from '../api-report/check-reports.ts'
import { checkCommandLine } from '../command-line-start/check-command-line.ts'
import { fewCombinations } from '../declarations/combinations.ts'
import { checkDeclarations } from '../declarations/compile-entries.ts'
import { tryPackages } from '../package-trials/try-packages.ts'
import { TarballFolder } from '../shared/pack-packages.ts'
import { listPublishedPackages, root, type WorkspacePackage } from '../shared/repository.ts'
import { checkCommand } from '../shared/run-command.ts'
import { toOutcome } from '../shared/outcome.ts'
import type { Check } from './check.ts'
import { checkBudgets } from './budgets/check-budgets.ts'
import { checkChangesets } from './checks/check-changesets.ts'
import { checkPublicDocumentation } from './checks/check-public-documentation.ts'
import { checkExamples } from './checks/check-examples.ts'
import { checkWithTools } from './checks/check-with-tools.ts'
import { keychainTests } from './checks/keychain.ts'
import { checkLazyImports } from './loading/check-lazy-imports.ts'
import { findLicenceProblems, checkWithPublint, checkTypeResolution } from './checks/check-packages.ts'
import { checkPlugins } from './checks/check-plugins.ts'
import { findUnreachableFiles } from './checks/find-unreachable-files.ts'
import { realProxyTests } from './checks/real-proxies.ts'
import { redisTests } from './checks/redis.ts'
import { checkSpecification } from './checks/check-specification.ts'
import { trustCheck } from './checks/trust.ts'
import { vitestCheck } from './checks/vitest.ts'
import { createDocumentChecks } from './document-table.ts'
import { developmentPackages } from './imports/allowed-imports.ts'
import { checkImports } from './imports/check-imports.ts'
import { checkSupplyChain } from './supply-chain/check-supply-chain.ts'
import { checkWorkflows } from './supply-chain/check-workflows.ts'

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
    run: () => tryPackages(packed.tarballs),
  },
  {
    name: 'plugins',
    proves:
      'the example plugins install, build and pass their tests on the tarballs, away from the workspace',
    needs: ['pack'],
    run: () => checkPlugins(join(root, 'examples', 'plugins'), packed.tarballs),
  },
  {
    name: 'examples',
    proves: 'every example runs to its end',
    needs: ['build'],
    run: () => checkExamples(join(root, 'examples')),
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
    name: 'redis',
    proves: 'limits and tokens are shared through a real Redis server, with both clients',
    run: () => checkWithTools(redisTests),
  },
  {
    name: 'attw',
    proves: 'the types of every package resolve as its code does',
    needs: ['pack'],
    run: () => checkTypeResolution(packed.tarballs),
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
    run: async () => toOutcome(await findLicenceProblems(packed.tarballs)),
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
    name: 'knip',
    proves: 'no file, export or dependency is unused or undeclared',
    run: () => checkCommand(['knip']),
  },
  {
    name: 'publint',
    proves: 'every package.json says what its tarball holds',
    needs: ['pack'],
    run: () => checkWithPublint(packed.tarballs),
  },
  {
    name: 'reachability',
    proves: 'every built file can be reached through exports, and every export is there',
    needs: ['pack'],
    run: async () => toOutcome(packed.tarballs.flatMap(({ folder }) => findUnreachableFiles(folder))),
  },
  {
    name: 'lazy-imports',
    proves: 'importing a package loads no HTTP client, model library, keychain or cryptography',
    needs: ['build'],
    run: () => checkLazyImports(listProductionPackages()),
  },
  {
    name: 'budgets',
    proves:
      'entries stay small, and standard jobs take no more requests, sockets and promises than they have to',
    needs: ['build'],
    run: () => checkBudgets(listProductionPackages()),
  },
  {
    name: 'command-line',
    proves: 'the built command line loads little, and for a call neither got nor zod nor undici',
    needs: ['build'],
    run: () => checkCommandLine(join(root, 'packages', 'cli')),
  },
  {
    name: 'api-report',
    proves: 'every entry exports what its report in packages/*/api-report says',
    needs: ['build'],
    run: async () => checkReports(listPublishedPackages()),
  },
  {
    name: 'trust',
    proves: 'no write is lost, doubled or misreported under random faults, and nothing leaks',
    // It runs from the sources; but the build takes its time from the processor, and calls time out.
    needs: ['build'],
    run: trustCheck,
  },
  { name: 'changesets', proves: 'every changeset can be released', run: () => checkChangesets(root) },
  {
    name: 'spec',
    proves: 'every generated file, method and table agrees with the API document',
    run: checkSpecification,
  },
  {
    name: 'imports',
    proves:
      'packages import what the architecture allows and they declare, and no files or folders import in circles',
    run: async () => checkImports(root),
  },
  {
    name: 'doc-comments',
    proves:
      'everything that a package exports is documented, and every method shows a call and names its operation',
    run: checkPublicDocumentation,
  },
  {
    name: 'supply-chain',
    proves: 'dependencies are exact and run no script unasked; jobs with an identity token only publish',
    run: async () => checkSupplyChain(root),
  },
  {
    name: 'workflows',
    proves: 'zizmor finds nothing in the workflows',
    run: () => checkWorkflows(),
  },
  {
    name: 'served-document',
    proves: 'OpenAPI tools of other ecosystems find no fault in the document that the emulator serves',
    needs: ['build'],
    run: async () => {
      // Built by now, which it was not when this file was loaded.
      const { checkServedDocument } = await import('./openapi/check-served-document.ts')
      return checkServedDocument()
    },
  },
  ...createDocumentChecks(packed),
]

/** Packages that programs in production use. */
function listProductionPackages(): readonly WorkspacePackage[] {
  return listPublishedPackages().filter(({ manifest }) => !developmentPackages.has(manifest.name))
}
