import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFolder } from '../support/create-folder.ts'

const script = fileURLToPath(new URL('../../release/publish.sh', import.meta.url))

/** Stands for npm: writes down how it is called, and knows the versions of `published`. */
const npm = String.raw`#!/usr/bin/env bash
echo "$PWD $*" >>"$SPACE/calls"
case "$1 $SITUATION" in
  'view down') echo 'npm error code ECONNREFUSED' >&2; exit 1 ;;
  view*) if grep -qx "$2" "$SPACE/published" 2>/dev/null; then echo "$2" | sed 's/.*@//'; else echo 'npm error code E404' >&2; exit 1; fi ;;
  'publish broken') if [[ "$2" == *two* ]]; then exit 1; fi ;;
esac
`

let space: string

beforeEach(() => {
  const licensed = { 'package/LICENSE': 'free', 'package/package.json': {} }
  space = createFolder({
    'bin/npm': npm,
    ...prefixed('one', licensed),
    ...prefixed('two', licensed),
    'bare/package/package.json': {},
  })
  chmodSync(join(space, 'bin/npm'), 0o755)
  for (const name of ['one', 'two', 'bare'])
    expect(
      spawnSync('tar', ['-czf', `../${name}-1.0.0.tgz`, 'package'], { cwd: join(space, name) }).status,
    ).toBe(0)
})

function prefixed(
  folder: string,
  files: Readonly<Record<string, string | object>>,
): Record<string, string | object> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))
}

function hash(algorithm: string, file: string): string {
  return createHash(algorithm)
    .update(readFileSync(join(space, file)))
    .digest('hex')
}

/** Lists tarballs as the job that packs does, and returns the digest that it hands on. */
function list(names: readonly string[], version: string = '1.0.0'): string {
  const lines = names.map(
    (name) => `${hash('sha512', `${name}-1.0.0.tgz`)} ${name}-1.0.0.tgz @cloudconnexa/${name} ${version}\n`,
  )
  writeFileSync(join(space, 'packages.txt'), lines.join(''))
  return hash('sha256', 'packages.txt')
}

function publish(
  digest: string,
  situation: string = 'up',
): { readonly status: number | null; readonly calls: readonly string[]; readonly output: string } {
  const { PATH = '' } = process.env
  const env = {
    ...process.env,
    PATH: `${join(space, 'bin')}:${PATH}`,
    SPACE: space,
    FOLDER: space,
    DIGEST: digest,
    SITUATION: situation,
  }
  const { status, stdout, stderr } = spawnSync('bash', [script], { env, encoding: 'utf8', timeout: 20_000 })
  const calls = existsSync(join(space, 'calls'))
    ? readFileSync(join(space, 'calls'), 'utf8').trim().split('\n')
    : []
  return { status, calls, output: stdout + stderr }
}

const published = (calls: readonly string[]): readonly (string | undefined)[] =>
  calls.filter((call) => / publish /.test(call)).map((call) => /(\w+)-1\.0\.0\.tgz/.exec(call)?.[1])

describe.skipIf(process.platform === 'win32')('the script that publishes', () => {
  it('publishes each tarball with provenance, in the order of the list', () => {
    const { status, calls } = publish(list(['two', 'one']))
    expect(status).toBe(0)
    expect(published(calls)).toEqual(['two', 'one'])
    for (const call of calls.filter((one) => / publish /.test(one))) {
      expect(call).toContain(' --access public --provenance --ignore-scripts')
      expect(call).not.toContain('--tag')
    }
  })

  it('lets npm run away from what came with the tarballs', () => {
    const { calls } = publish(list(['one']))
    expect(calls.length).toBeGreaterThan(0)
    for (const call of calls) expect(call.startsWith(space)).toBe(false)
  })

  it('goes on where an earlier run ended', () => {
    const digest = list(['one', 'two'])
    expect(publish(digest, 'broken').status).not.toBe(0)
    writeFileSync(join(space, 'published'), '@cloudconnexa/one@1.0.0\n')
    writeFileSync(join(space, 'calls'), '')
    const { status, calls, output } = publish(digest)
    expect(status).toBe(0)
    expect(published(calls)).toEqual(['two'])
    expect(output).toContain('@cloudconnexa/one@1.0.0 is published already')
  })

  it('publishes all of them no more than once', () => {
    writeFileSync(join(space, 'published'), '@cloudconnexa/one@1.0.0\n@cloudconnexa/two@1.0.0\n')
    const { status, calls } = publish(list(['one', 'two']))
    expect([status, published(calls)]).toEqual([0, []])
  })

  it('puts a version that is not final under the name of its kind', () => {
    const { calls } = publish(list(['one'], '1.1.0-next.3'))
    expect(calls.at(-1)).toMatch(/ --tag next$/)
  })

  it.each<[string, () => string]>([
    ['a list that has been changed', () => '0'.repeat(64)],
    ['no digest of the list', () => (list(['one']), '')],
    [
      'a tarball that has been changed',
      () => {
        const digest = list(['one'])
        writeFileSync(join(space, 'one-1.0.0.tgz'), 'other')
        return digest
      },
    ],
    [
      'a tarball that is missing',
      () => {
        const digest = list(['one', 'two'])
        writeFileSync(join(space, 'two-1.0.0.tgz'), '')
        return digest
      },
    ],
    ['a tarball without licence', () => list(['one', 'bare'])],
    [
      'a package of somebody else',
      () => {
        list(['one'])
        const file = join(space, 'packages.txt')
        writeFileSync(file, readFileSync(file, 'utf8').replace('@cloudconnexa/one', '@evil/one'))
        return hash('sha256', 'packages.txt')
      },
    ],
    [
      'a file elsewhere',
      () => {
        list(['one'])
        const file = join(space, 'packages.txt')
        writeFileSync(file, readFileSync(file, 'utf8').replace('one-1.0.0.tgz', '../one-1.0.0.tgz'))
        return hash('sha256', 'packages.txt')
      },
    ],
  ])('publishes nothing with %s', (_, prepare) => {
    list(['one'])
    const { status, calls } = publish(prepare())
    expect(status).not.toBe(0)
    expect(calls).toEqual([])
  })

  it('does not take a registry that is down for one without the version', () => {
    const { status, calls, output } = publish(list(['one']), 'down')
    expect(status).not.toBe(0)
    expect(published(calls)).toEqual([])
    expect(output).toContain('ECONNREFUSED')
  })
})
