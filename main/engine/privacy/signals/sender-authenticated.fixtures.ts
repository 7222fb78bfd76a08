// Results that count, results that anybody could have written.
import { mail, type Fixture } from '../fixture.ts'

/** With a line above the entry hop, where only our own side writes. */
const above = (line: string, fields: Readonly<Record<string, string>> = {}) =>
  mail(fields, 'Words', `${line}\r\n`)

export const fixtures: readonly Fixture[] = [
  {
    name: 'DMARC failed',
    is: 'firing',
    mail: above('Authentication-Results: mx.home.example; dmarc=fail header.from=sender.example'),
    expect: 'dmarc-fail',
    value: 0,
  },
  {
    name: 'SPF refused and nothing else',
    is: 'firing',
    mail: above(
      'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=ada@sender.example; dkim=none',
    ),
    expect: 'spf-fail',
    value: 0,
  },
  {
    name: 'DMARC passed, above the entry hop without any name (Exchange)',
    is: 'quiet',
    mail: above(
      'Authentication-Results: spf=pass smtp.mailfrom=sender.example; dmarc=pass header.from=sender.example',
    ),
    expect: 'dmarc-pass',
    value: 1,
  },
  {
    name: 'DMARC passed, below the entry hop by a learnt server',
    is: 'quiet',
    mail: mail({ 'Authentication-Results': 'mx.home.example; dmarc=pass header.from=sender.example' }),
    learnt: ['home.example'],
    expect: 'dmarc-pass',
  },
  {
    name: 'signed by the sender’s domain',
    is: 'quiet',
    mail: above('Authentication-Results: mx.home.example; dkim=pass header.d=mail.sender.example'),
    expect: 'aligned-dkim',
    value: 0.8,
  },
  {
    name: 'signed by somebody else, beside the name in From',
    is: 'nearly',
    mail: above(
      'Authentication-Results: mx.home.example; dkim=pass header.d=evil.example header.from=sender.example; spf=pass smtp.mailfrom=x@evil.example header.from=sender.example',
    ),
    expect: 'unaligned',
    value: 0.5,
  },
  {
    name: 'sent by a server of the sender’s domain',
    is: 'quiet',
    mail: above(
      'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=ada@sender.example; dkim=none',
    ),
    expect: 'aligned-spf',
    value: 0.8,
  },
  {
    name: 'signed by the sender’s domain, but only the beginning',
    is: 'nearly',
    mail: above('Authentication-Results: mx.home.example; dkim=pass header.d=sender.example', {
      'DKIM-Signature': 'v=1; a=rsa-sha256; d=sender.example; s=k; l=120; b=AAAA',
    }),
    expect: 'partly-signed',
    value: 0.5,
  },
  {
    name: 'another domain answers',
    is: 'nearly',
    mail: above(
      'Authentication-Results: mx.home.example; dkim=pass header.d=mailer.example; spf=pass smtp.mailfrom=b@mailer.example',
    ),
    expect: 'unaligned',
    value: 0.5,
  },
  {
    name: 'forged: the sender wrote a pass under a name of its own',
    is: 'nearly',
    mail: mail({ 'Authentication-Results': 'sender.example; dmarc=pass header.from=sender.example' }),
    learnt: ['home.example'],
    expect: 'unknown claimed-only',
  },
  {
    name: 'forged: a pass under our own name, below a Received of the sender',
    is: 'nearly',
    mail: mail({
      'X-Before': `x\r\nReceived: from a.sender.example (a.sender.example [203.0.113.6]) by mx.home.example with ESMTPS; Mon, 2 Nov 2026 09:59:00 +0000`,
      'Authentication-Results': 'mx.home.example; dmarc=pass header.from=sender.example',
    }),
    learnt: ['home.example'],
    expect: 'unknown claimed-only',
  },
  {
    name: 'forged: a host that calls itself ours writes a pass',
    is: 'nearly',
    mail: mail(
      { 'Authentication-Results': 'dmarc=pass header.from=sender.example' },
      'Words',
      'Received: from mx.home.example (198.51.100.7) by store.home.example (203.0.113.1) with Microsoft SMTP Server id 15.2; Mon, 2 Nov 2026 10:00:02 +0000\r\nAuthentication-Results: dmarc=pass header.from=sender.example\r\n',
    ),
    expect: 'unknown claimed-only',
  },
  {
    name: 'no verdict at all',
    is: 'nearly',
    mail: above(
      'Authentication-Results: mx.home.example; dkim=none; spf=neutral smtp.mailfrom=sender.example',
    ),
    expect: 'unknown no-verdict',
  },
  {
    name: 'two authors',
    is: 'nearly',
    mail: above('Authentication-Results: mx.home.example; dmarc=pass', {
      From: 'a@one.example, b@two.example',
    }),
    expect: 'unknown several-authors',
  },
]
