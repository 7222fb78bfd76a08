// Hops marked well, badly, not at all; lines that the sender wrote.
import { mail, type Fixture } from '../fixture.ts'

const UNMARKED =
  'from mx.sender.example (mx.sender.example [203.0.113.5]) by mx.home.example (Postfix) with ESMTP; Mon, 2 Nov 2026 10:00:00 +0000'

export const fixtures: readonly Fixture[] = [
  {
    name: 'proven plaintext',
    is: 'firing',
    mail: mail({ Received: UNMARKED }),
    surroundings: { isUsuallyTls: () => true },
    expect: 'plaintext',
    value: 0,
  },
  {
    name: 'TLS 1.0',
    is: 'firing',
    mail: mail({
      Received: UNMARKED.replace('ESMTP', 'ESMTPS id 1 (version=TLSv1 cipher=AES256-SHA bits=256)'),
    }),
    expect: 'tls-old',
    value: 0.2,
  },
  { name: 'TLS 1.3', is: 'quiet', mail: mail(), expect: 'tls', value: 1 },
  {
    name: 'TLS without a version',
    is: 'quiet',
    mail: mail({ Received: UNMARKED.replace('ESMTP', 'ESMTPS') }),
    expect: 'tls-unnamed',
    value: 0.7,
  },
  {
    name: 'unmarked, no habit known',
    is: 'nearly',
    mail: mail({ Received: UNMARKED }),
    expect: 'unknown unmarked',
  },
  {
    name: 'TLS 1.3 written below by the sender under our own name',
    is: 'nearly',
    mail: mail({}, 'Words', `Received: ${UNMARKED}\r\n`),
    expect: 'unknown unmarked',
  },
  {
    name: 'a marked hop to the mail store does not stand for the one from outside',
    is: 'nearly',
    mail: mail(
      { Received: UNMARKED },
      'Words',
      'Received: from mx.home.example ([10.0.0.3]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384)\r\n\tby store.home.example with LMTPS id 9; Mon, 2 Nov 2026 10:00:01 +0000\r\n',
    ),
    expect: 'unknown unmarked',
  },
  { name: 'no way written', is: 'nearly', mail: mail({ Received: '' }), expect: 'unknown no-hops' },
]
