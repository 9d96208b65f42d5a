import { describe, expect, it } from 'vitest'
import { findCacheFolder } from '../../src/start/cache-folder.ts'
import { writeVersion } from '../../src/start/write-version.ts'

describe('findCacheFolder', () => {
  it('follows the habits of each system', () => {
    const home = { HOME: '/home/ann' }
    expect(findCacheFolder('linux', home)).toBe('/home/ann/.cache/cloudconnexa')
    expect(findCacheFolder('linux', { ...home, XDG_CACHE_HOME: '/caches' })).toBe('/caches/cloudconnexa')
    expect(findCacheFolder('darwin', home)).toBe('/home/ann/Library/Caches/cloudconnexa')
    expect(findCacheFolder('win32', { LOCALAPPDATA: '/local' })).toBe('/local/cloudconnexa/cache')
  })

  it('ignores a relative XDG_CACHE_HOME, as its specification asks', () => {
    expect(findCacheFolder('linux', { HOME: '/home/ann', XDG_CACHE_HOME: 'caches' })).toBe(
      '/home/ann/.cache/cloudconnexa',
    )
  })

  it('finds none for a user without a home', () => {
    expect(findCacheFolder('linux', {})).toBeUndefined()
    expect(findCacheFolder('win32', { HOME: '/home/ann' })).toBeUndefined()
  })
})

describe('writeVersion', () => {
  it.each([[[]], [['--version', 'users']], [['users', '--version']], [['--help']]])(
    'leaves %j to the command line',
    (inputs) => {
      expect(writeVersion(inputs)).toBe(false)
    },
  )
})
