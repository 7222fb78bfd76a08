// Where our own side ends: chains of several servers, and what a sender does to be taken for one of them.
import { describe, expect, it } from 'vitest'
import { parseMessage } from '../parse/parse-message.ts'
import { trustBoundary, type Trust } from './trust-boundary.ts'

const DATE = '; Mon, 2 Nov 2026 10:00:00 +0000'
const ENTRY =
  'from mx.sender.example (mx.sender.example [203.0.113.5]) by mx.home.example (Postfix) with ESMTPS id 1'
const FORGED =
  'from good.example (good.example [203.0.113.9]) by mx.home.example with ESMTPS id 9 (version=TLSv1.3)'
const nothing: Trust = { learntIds: new Set(), relays: new Set() }

function walk(hops: readonly string[], trust: Partial<Trust> = {}) {
  const octets = [...hops.map((hop) => `Received: ${hop}${DATE}`), 'From: a@sender.example', '', 'x'].join(
    '\r\n',
  )
  const { facts } = parseMessage(Buffer.from(octets))
  const boundary = trustBoundary(facts, { ...nothing, ...trust })
  const attested = facts.filter((fact) => fact.kind === 'hop' && boundary.standingOf(fact) === 'attested')
  return {
    attested: attested.length,
    crossings: boundary.crossings.map((hop) => hop.from),
    own: boundary.own,
  }
}

describe('the walk down to the first hop from outside', () => {
  it.each<[name: string, inside: string]>([
    [
      'LMTP to the store',
      'from mx.home.example ([198.51.100.2]) by store.home.example (Dovecot) with LMTP id 1',
    ],
    [
      'a content filter',
      'from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id 1',
    ],
    ['a filter that names no address', 'from amavis by mx.home.example with scanned-ok (Exim 3.35 #1) id 1'],
    ['a private network', 'from gate (gate.lan [192.168.1.2]) by mail.home.example with ESMTP id 1'],
    ['a hop without a sender (Gmail)', 'by 2002:a05:6a10:8892:0:0:0:0 with SMTP id 1'],
    [
      'another host of ours, looked up',
      'from mx.home.example (mx.home.example [198.51.100.2]) by store.home.example (Postfix) with ESMTP id 1',
    ],
  ])('passes %s', (_name, inside) => {
    const isNamed = !inside.startsWith('from amavis')
    expect(walk([inside, ENTRY, FORGED])).toEqual({
      attested: isNamed ? 2 : 1,
      crossings: [isNamed ? 'mx.sender.example' : 'amavis'],
      own: 'home.example',
    })
  })

  it('passes the servers of Exchange Online, which write both addresses', () => {
    const hops = [
      'from A1.prod.outlook.com (2603:10a6:600:197::17) by B2.prod.outlook.com (2603:10a6:208::1) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20',
      'from C3.prod.protection.outlook.com (2a01:111:e400:7e0d::171) by A1.prod.outlook.com (2603:10a6:600:197::17) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20',
      'from mx.sender.example (203.0.113.5) by C3.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server id 15.20',
      FORGED,
    ]
    expect(walk(hops)).toEqual({ attested: 3, crossings: ['mx.sender.example'], own: 'outlook.com' })
  })

  it('ends where somebody signed in', () => {
    const hops = [
      'from pc (pc.dsl.example [203.0.113.80]) (Authenticated sender: ada) by mx.home.example (Postfix) with ESMTPSA id 1',
      FORGED,
    ]
    expect(walk(hops).attested).toBe(1)
  })

  it('goes on behind a relay that the user called his', () => {
    const hops = [
      'from relay.forward.example (relay.forward.example [203.0.113.30]) by mx.home.example with ESMTPS id 1',
      ENTRY.replace('mx.home', 'in.forward'),
      FORGED,
    ]
    expect(walk(hops).attested).toBe(1)
    expect(walk(hops, { relays: new Set(['relay.forward.example']) })).toEqual({
      attested: 2,
      crossings: ['relay.forward.example', 'mx.sender.example'],
      own: 'home.example',
    })
  })

  it('takes nobody for a relay who merely calls himself so', () => {
    const hop = 'from relay.forward.example (unknown [203.0.113.66]) by mx.home.example with ESMTPS id 1'
    expect(walk([hop, FORGED], { relays: new Set(['relay.forward.example']) }).attested).toBe(1)
  })

  it('takes no tenant of a provider for the provider', () => {
    const hops = [
      'from mail-wr1-f41.google.com (mail-wr1-f41.google.com. [209.85.221.41]) by mx.google.com with ESMTPS id 1',
      FORGED,
    ]
    expect(walk(hops).attested).toBe(1)
  })
})

describe('a sender that wants to be taken for one of ours', () => {
  it.each<[name: string, hop: string]>([
    [
      'calls itself localhost',
      'from localhost (unknown [203.0.113.66]) by mx.home.example (Postfix) with ESMTP id 1',
    ],
    [
      'calls itself by our name',
      'from mx.home.example (evil.example [203.0.113.66]) by mx.home.example (Postfix) with ESMTP id 1',
    ],
    [
      'calls itself by our name to Exchange',
      'from mx.home.example (203.0.113.66) by store.home.example (203.0.113.2) with Microsoft SMTP Server id 15.2',
    ],
    [
      'has our name as its reverse entry',
      'from x (mx.home.example [203.0.113.66] (may be forged)) by store.home.example (8.17/8.17) with ESMTP id 1',
    ],
    [
      'has our name as its reverse entry, qmail',
      'from mx.home.example (HELO x) (203.0.113.66) by store.home.example with SMTP',
    ],
    [
      'says a private address as HELO',
      'from [10.0.0.7] (unknown [203.0.113.66]) by mx.home.example (Postfix) with ESMTP id 1',
    ],
    [
      'says a private address as HELO to qmail',
      'from unknown (HELO 127.0.0.1) (203.0.113.66) by mx.home.example with SMTP',
    ],
    [
      'says a private address as HELO to Exim',
      'from [203.0.113.66] (helo=[127.0.0.1]) by mx.home.example with esmtp (Exim 4.96) id 1',
    ],
    [
      'answers the ident question with one',
      'from unknown (HELO x) (10.0.0.1@203.0.113.66) by mx.home.example with SMTP',
    ],
    [
      'has one as its reverse entry',
      'from x (10.0.0.1 [203.0.113.66]) by mx.home.example (Postfix) with ESMTP id 1',
    ],
    ['has no name', 'from <unavailable> by mx.home.example (8.12.11/8.12.11) with ESMTP id 1'],
  ])('stays outside: it %s', (_name, hop) => {
    expect(walk([hop, FORGED]).attested).toBe(1)
  })

  it('stays outside: it is received under an internal name, and writes the first public one itself', () => {
    const hop =
      'from mx.evil.example (mx.evil.example [203.0.113.66]) by mailstore (Postfix) with ESMTPS id 1'
    const forged = FORGED.replace('mx.home.example', 'mx.evil.example')
    expect(walk([hop, forged, FORGED])).toMatchObject({ attested: 1, own: '' })
  })
})
