import { describe, expect, it } from 'vitest'
import { whyNoElectron, type Machine } from './electron-binary.ts'

const desk: Machine = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false, read: () => undefined }

describe('whyNoElectron', () => {
  it.each([
    ['a desk', {}, undefined],
    ['Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, undefined],
    ['macOS, where no variable names the display', { platform: 'darwin', env: {} }, undefined],
    ['Windows', { platform: 'win32', env: {} }, undefined],
    ['a headless box', { env: {} }, /no display/],
    ['root', { isRoot: true }, /root/],
    [
      'a kernel without user namespaces',
      { read: (path) => (path.includes('clone') ? '0\n' : undefined) },
      /sandbox/,
    ],
    [
      'a profile of AppArmor that forbids them',
      { read: (path) => (path.includes('apparmor') ? '1\n' : undefined) },
      /sandbox/,
    ],
    ['a kernel that allows them', { read: (path) => (path.includes('apparmor') ? '0\n' : '1\n') }, undefined],
  ] satisfies [string, Partial<Machine>, RegExp | undefined][])('on %s', (_name, machine, why) => {
    const said = whyNoElectron({ ...desk, ...machine })
    if (why) expect(said).toMatch(why)
    else expect(said).toBeUndefined()
  })
})
