import { describe, expect, it } from 'vitest'
import {
  findIdentityTokenProblems,
  type IdentityRules,
} from '../../check/supply-chain/find-identity-token-problems.ts'
import { releaseWorkflow as good } from './release-workflow.ts'

const rules: IdentityRules = {
  actions: { 'actions/setup-node': ['node-version'], 'actions/download-artifact': ['name', 'path'] },
  script: 'set -e\n\n# publishes\nnpm publish it\n',
}

const findProblems = (text: string): readonly string[] => findIdentityTokenProblems(text, rules).problems

it('finds nothing where such a job only publishes', () => {
  expect(findIdentityTokenProblems(good, rules)).toEqual({ problems: [], jobs: 1 })
})

it('lets workflows be without an identity token, however they are written', () => {
  expect(findProblems('jobs: {a: {steps: [&x {run: npm test}, *x]}}\n')).toEqual([])
})

describe('a job with an identity token', () => {
  it.each<[string, (text: string) => string, string]>([
    [
      'that runs tests',
      (text) => text.replace('      - id: one\n', '      - run: npm test\n      - id: one\n'),
      'more than one script',
    ],
    [
      'that runs another script',
      (text) => text.replace('npm publish it', 'npm publish it && node evil.js'),
      'another script',
    ],
    [
      'whose script has a line more',
      (text) => text.replace('          set -e\n', '          set -e\n          curl example.com\n'),
      'another script',
    ],
    ['whose script has a line more at its end', (text) => `${text}          npm test\n`, 'another script'],
    [
      'with a script in one line',
      (text) => text.replace(/run: \|[^]*/, 'run: npm publish it\n'),
      'another script',
    ],
    [
      'that checks out the repository',
      (text) => text.replace('actions/setup-node', 'actions/checkout'),
      'uses actions/checkout',
    ],
    [
      'that uses an action of the repository',
      (text) => text.replace('actions/setup-node@abc', './.github/actions/set-up'),
      'uses ./.github/actions/set-up',
    ],
    [
      'that installs with the set-up',
      (text) => text.replace("node-version: '26'", "registry-url: 'https://example.com'"),
      'the input "registry-url"',
    ],
    [
      'with another permission',
      (text) => text.replace('id-token: write', 'id-token: write\n      contents: write'),
      'the permission "contents"',
    ],
    [
      'that calls a workflow',
      (text) =>
        text.replace(
          '    runs-on: ubuntu-24.04\n    timeout',
          '    uses: ./.github/workflows/all.yml\n    timeout',
        ),
      'sets "uses"',
    ],
    [
      'in a container',
      (text) => text.replace('    timeout-minutes: 15', '    container: node:26'),
      'sets "container"',
    ],
    [
      'with services',
      (text) => text.replace('    timeout-minutes: 15', '    services:\n      a:\n        image: b'),
      'sets "services"',
    ],
    [
      'with defaults for its steps',
      (text) => text.replace('    timeout-minutes: 15', '    defaults:\n      run:\n        shell: node {0}'),
      'sets "defaults"',
    ],
    [
      'with variables for all steps',
      (text) => text.replace('    timeout-minutes: 15', '    env:\n      BASH_ENV: evil'),
      'sets "env"',
    ],
    [
      'whose step has another shell',
      (text) => text.replace('      - id: one\n', '      - id: one\n        shell: node {0}\n'),
      'a step that sets "shell"',
    ],
    [
      'whose step runs elsewhere',
      (text) => text.replace('      - id: one\n', '      - id: one\n        working-directory: packed\n'),
      'a step that sets "working-directory"',
    ],
    [
      'whose step has a variable more',
      (text) =>
        text.replace('          DIGEST:', '          NODE_OPTIONS: --import=./evil.js\n          DIGEST:'),
      'the variable "NODE_OPTIONS"',
    ],
    [
      'of the whole workflow',
      (text) => text.replace('permissions: {}', 'permissions:\n  id-token: write'),
      'to every job',
    ],
    [
      'and every other permission',
      (text) => text.replace('permissions: {}', 'permissions: write-all'),
      'to every job',
    ],
    [
      'by all permissions',
      (text) =>
        text.replace('    permissions:\n      id-token: write # provenance', '    permissions: write-all'),
      'cannot be read',
    ],
    [
      'by an alias',
      (text) =>
        text
          .replace('    steps:\n      - run: npm test', '    steps:\n      - &evil\n        run: npm test')
          .replace('      - id: one\n', '      - *evil\n      - id: one\n'),
      'more than one script',
    ],
    [
      'with an alias for nothing',
      (text) => text.replace('      - id: one\n', '      - *evil\n      - id: one\n'),
      'cannot be read',
    ],
    ['with a folded script', (text) => text.replace('run: |', 'run: >'), 'another script'],
    [
      'with steps given twice',
      (text) => text.replace('    needs: test', '    steps:\n      - run: npm test\n    needs: test'),
      'must be unique',
    ],
    [
      'merged from elsewhere',
      (text) => text.replace('  test:\n', '  test: &evil\n').replace('    needs: test', '    <<: *evil'),
      'sets "<<"',
    ],
  ])('%s is found', (_, change, problem) => {
    const changed = change(good)
    expect(changed).not.toBe(good)
    expect(findProblems(changed)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]))
  })

  it.each([
    ['in a flow map', '    permissions: { id-token: write }'],
    ['in quotation marks', '    permissions:\n      "id-token": write'],
    ['with an escape', String.raw`    permissions: { "id\u002dtoken": write }`],
  ])('is recognized %s', (_, permissions) => {
    const changed = good.replace('    permissions:\n      id-token: write # provenance', permissions)
    expect(changed).not.toBe(good)
    expect(findIdentityTokenProblems(changed, rules)).toEqual({ problems: [], jobs: 1 })
    expect(findProblems(changed.replace('npm publish it', 'npm test'))).toEqual([
      expect.stringContaining('another script'),
    ])
  })
})
