import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { resources } from '../../locales/i18n.ts'
import { signalText, signalTitle, whyText } from './signal-text.ts'

describe('the words of signals', () => {
  beforeAll(async () => {
    await i18next.init({ resources, lng: 'en', fallbackLng: false, interpolation: { escapeValue: false } })
  })
  const { t } = i18next

  it('fill in what was found, in the right number', () => {
    expect(signalText(t, 'remote-content', 'hosts', { count: 1, names: 'pics.example' })).toBe(
      'Showing it whole would contact pics.example',
    )
    expect(signalText(t, 'remote-content', 'hosts', { count: 3, names: 'a, b' })).toBe(
      'Showing it whole would contact 3 hosts (a, b)',
    )
  })

  it('say the name of a signal that found something new', () => {
    expect(signalText(t, 'remote-content', 'by-carrier-pigeon', {})).toBe('Remote content')
  })

  it('never show a key of a signal nobody has heard of', () => {
    expect(signalText(t, 'future-signal', 'x', {})).toBe('Another fact')
    expect(signalTitle(t, 'future-signal')).toBe('Another fact')
    expect(whyText(t, 'future-reason')).toBe('too little was found to tell')
  })

  it('do not take instructions from a mail', () => {
    expect(signalText(t, 'mailing-list', 'list', { list: '$t(frame.name) {{list}}' })).toBe(
      'Came through a mailing list ($t(frame.name) {{list}})',
    )
  })
})
