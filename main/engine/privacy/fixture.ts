// What a signal's fixtures are made of: whole small messages, so that extraction is proven along with judgement.
import type { Surroundings } from './score.ts'

export interface Fixture {
  name: string
  /** 'nearly': what looks like a case and is none, or just is one. */
  is: 'firing' | 'quiet' | 'nearly'
  mail: string
  /** The code found, 'unknown <why>', or null for nothing to say. */
  expect: string | null
  /** Of a measure. */
  value?: number
  /** Of a penalty. */
  points?: number
  /** Organisations whose authserv-ids the account learnt. */
  learnt?: readonly string[]
  surroundings?: Partial<Surroundings>
}

const ENTRY = [
  'Received: from mx.sender.example (mx.sender.example [203.0.113.5])',
  '\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))',
  '\tby mx.home.example (Postfix) with ESMTPS id 4gvH04Q2dbcyZ',
  '\tfor <me@home.example>; Mon, 2 Nov 2026 10:00:00 +0000',
].join('\r\n')

const DEFAULTS: Readonly<Record<string, string>> = {
  Received: ENTRY.slice('Received: '.length),
  From: 'Ada <ada@sender.example>',
  To: 'Me <me@home.example>',
  Subject: 'Harbour',
  Date: 'Mon, 2 Nov 2026 10:00:00 +0000',
  'Message-ID': '<1@sender.example>',
  'Content-Type': 'text/plain; charset=utf-8',
}

/** A message with these fields in place of or behind the ordinary ones; '' leaves one out. Lines of `above` stand on top. */
export function mail(
  fields: Readonly<Record<string, string>> = {},
  body = 'See you at noon.',
  above = '',
): string {
  const lines = Object.entries({ ...DEFAULTS, ...fields }).filter(([, value]) => value !== '')
  return `${above}${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}\r\n`
}

/** A message that is HTML. */
export function htmlMail(body: string, fields: Readonly<Record<string, string>> = {}): string {
  return mail({ 'Content-Type': 'text/html; charset=utf-8', ...fields }, `<html><body>${body}</body></html>`)
}

export const SEALED = [
  'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
  '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nwV4DAAAAAAAAAAASAQdA\r\n-----END PGP MESSAGE-----\r\n--b--',
] as const

export const sealedMail = (fields: Readonly<Record<string, string>> = {}) =>
  mail({ 'Content-Type': SEALED[0], ...fields }, SEALED[1])
