// Servers that misbehave, each as a script for hostile-imap.ts. `says` is what somebody who meets it should be told.
import type { Step } from './hostile-imap.ts'

const GREETING: Step = { send: '* OK [CAPABILITY IMAP4rev1 LITERAL+ UIDPLUS AUTH=PLAIN] ready\r\n' }
const LOGIN = /^(LOGIN|AUTHENTICATE) /i

/** Enough of a server to get through a sign-in and into INBOX, after `before`. */
const answers = (...before: [RegExp, string][]): Step => ({
  answer: [
    ...before,
    [/^CAPABILITY/i, '* CAPABILITY IMAP4rev1 LITERAL+ UIDPLUS AUTH=PLAIN\r\n{tag} OK\r\n'],
    [LOGIN, '{tag} OK [CAPABILITY IMAP4rev1 LITERAL+ UIDPLUS] signed in\r\n'],
    [/^NAMESPACE/i, '* NAMESPACE (("" "/")) NIL NIL\r\n{tag} OK\r\n'],
    [/^LIST /i, '* LIST (\\HasNoChildren) "/" INBOX\r\n{tag} OK\r\n'],
    [/^LSUB /i, '* LSUB () "/" INBOX\r\n{tag} OK\r\n'],
    [/^STATUS /i, '* STATUS INBOX (MESSAGES 2 UIDNEXT 3 UIDVALIDITY 1)\r\n{tag} OK\r\n'],
    [
      /^(SELECT|EXAMINE) /i,
      '* 2 EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 3] x\r\n{tag} OK [READ-WRITE]\r\n',
    ],
    [/^LOGOUT/i, '* BYE\r\n{tag} OK\r\n'],
    [/./, '{tag} OK\r\n'],
  ],
})

export const HOSTILE_SCRIPTS = {
  'greets with BYE': { says: 'server', steps: [{ send: '* BYE too many connections\r\n' }, { close: true }] },
  'is a web server': {
    says: 'server',
    steps: [{ send: 'HTTP/1.1 400 Bad Request\r\n\r\n<html>\r\n' }, { silence: true }],
  },
  'greets with bytes that are no text': {
    says: 'server',
    steps: [{ send: new Uint8Array(4096).map((_, i) => (i * 167) & 0xff) }, { silence: true }],
  },
  'never greets': { says: 'unreachable', steps: [{ silence: true }] },
  'closes without a word': { says: 'unreachable', steps: [{ close: true }] },
  'sends a line that never ends': { says: 'server', steps: [{ flood: 'x'.repeat(65_536), times: 16_384 }] },
  'promises a literal of 4 GB': {
    says: 'server',
    steps: [
      GREETING,
      answers(
        [/FETCH/i, '* 1 FETCH (UID 1 BODY[] {4294967296}\r\nFrom: a\r\n'],
        [/SEARCH/i, '* SEARCH 1 2\r\n{tag} OK\r\n'],
      ),
    ],
  },
  'strips STARTTLS': {
    says: 'tls-needed',
    steps: [
      { send: '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n' },
      {
        answer: [
          [/^CAPABILITY/i, '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n'],
          [/^STARTTLS/i, '{tag} BAD no such command\r\n'],
          [/./, '{tag} OK\r\n'],
        ],
      },
    ],
  },
  'is signed in before TLS (PREAUTH)': {
    says: 'tls-needed',
    steps: [
      { send: '* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome\r\n' },
      answers([/^STARTTLS/i, '{tag} BAD no\r\n']),
    ],
  },
  'refuses the password with an ALERT': {
    says: 'password-refused',
    steps: [
      GREETING,
      answers([
        LOGIN,
        '{tag} NO [AUTHENTICATIONFAILED] [ALERT] Visit http://evil.example/ \u202Eto unlock\r\n',
      ]),
    ],
  },
  'answers with UIDs nobody asked for': {
    says: 'server',
    steps: [
      GREETING,
      answers(
        [/SEARCH/i, '* SEARCH 4294967296 0 -1 1 1 2\r\n{tag} OK\r\n'],
        [
          /FETCH/i,
          '* 1 FETCH (UID 0 FLAGS ())\r\n* 2 FETCH (UID 2 FLAGS (\\Seen) UID 9)\r\n' +
            '* 99999 FETCH (UID 77 FLAGS ())\r\n* 0 FETCH (FLAGS ())\r\n* -1 EXISTS\r\n{tag} OK\r\n',
        ],
      ),
    ],
  },
  'gives a UIDNEXT of more than 32 bits': {
    says: 'server',
    steps: [
      GREETING,
      answers([
        /^(SELECT|EXAMINE) /i,
        '* 2 EXISTS\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 9999999999] x\r\n{tag} OK [READ-WRITE]\r\n',
      ]),
    ],
  },
} as const satisfies Record<string, { says: string; steps: readonly Step[] }>
