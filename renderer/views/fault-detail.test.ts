// The detail of a fault in the window's language, from the engine's own faults.
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from '../../shared/model/fault.ts'
import { en } from '../locales/en.ts'
import { fr } from '../locales/fr.ts'
import { faultDetail } from './fault-detail.ts'

const french = i18next.createInstance()
const english = i18next.createInstance()
beforeAll(async () => {
  const resources = { en: { translation: en }, fr: { translation: fr } }
  const interpolation = { escapeValue: false }
  await french.init({ resources, lng: 'fr', interpolation })
  await english.init({ resources, lng: 'en', interpolation })
})
const detailIn = (language: typeof french, fault: Fault): string =>
  faultDetail(fault, language.t).replaceAll('\u00a0', ' ')

const REFUSED: Fault = {
  code: 'password-refused',
  message: 'mail.example.org refused …',
  reason: 'sign-in-refused',
  values: { host: 'mail.example.org', name: 'alice', said: 'no $t(faults.bug) {{host}} here' },
}

describe('the detail of a fault', () => {
  it('is said in French, with the values of the engine, and quotes the server as it spoke', () => {
    expect(detailIn(french, REFUSED)).toBe(
      'mail.example.org n’a pas accepté le nom d’utilisateur alice ou son mot de passe. Il dit : « no $t(faults.bug) {{host}} here »',
    )
  })

  it('shows a port as it is written, without grouping', () => {
    const fault: Fault = {
      code: 'unreachable',
      message: '…',
      reason: 'refuses',
      values: { host: 'h.example', port: 10993 },
    }
    expect(detailIn(english, fault)).toBe('h.example refuses connections on port 10993.')
    expect(detailIn(french, fault)).toBe('h.example refuse les connexions sur le port 10993.')
  })

  it('is the sentence of the engine where it gave no reason, and nothing for a mistake of ours', () => {
    expect(detailIn(french, { code: 'server', message: 'Odd.' })).toBe('En détail : Odd.')
    expect(detailIn(french, { code: 'bug', message: 'b12' })).toBe('')
  })
})
