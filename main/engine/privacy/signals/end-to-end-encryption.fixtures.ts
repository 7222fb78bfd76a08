// Sealed, half sealed, in clear.
import { mail, SEALED, sealedMail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  { name: 'in clear', is: 'firing', mail: mail(), expect: 'none', value: 0 },
  { name: 'OpenPGP/MIME', is: 'quiet', mail: sealedMail(), expect: 'whole', value: 1 },
  {
    name: 'S/MIME',
    is: 'quiet',
    mail: mail(
      {
        'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data',
        'Content-Transfer-Encoding': 'base64',
      },
      'MIIBHgYJKoZIhvcNAQcD'.repeat(8),
    ),
    expect: 'whole',
  },
  {
    name: 'inline, the whole text',
    is: 'quiet',
    mail: mail({}, '-----BEGIN PGP MESSAGE-----\r\n\r\nwV4DAAAA\r\n-----END PGP MESSAGE-----'),
    expect: 'whole',
  },
  {
    name: 'inline with a greeting in clear',
    is: 'nearly',
    mail: mail({}, 'Hello,\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nwV4DAAAA\r\n-----END PGP MESSAGE-----'),
    expect: 'partial',
    value: 0.2,
  },
  {
    name: 'inline, with words in clear between two blocks',
    is: 'nearly',
    mail: mail(
      {},
      '-----BEGIN PGP MESSAGE-----\r\n\r\nwV4DAAAA\r\n-----END PGP MESSAGE-----\r\nThe gate is open.\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nwV4DAAAA\r\n-----END PGP MESSAGE-----',
    ),
    expect: 'partial',
  },
  {
    name: 'a readable part among the sealed pieces',
    is: 'nearly',
    mail: sealedMail().replace(
      /--b--\s*$/,
      '--b\r\nContent-Type: text/plain\r\n\r\nThe gate is open.\r\n--b--\r\n',
    ),
    expect: 'partial',
  },
  {
    name: 'S/MIME that is only signed, and does not say so',
    is: 'nearly',
    mail: mail(
      { 'Content-Type': 'application/pkcs7-mime', 'Content-Transfer-Encoding': 'base64' },
      'MIAGCSqGSIb3DQEHAqCA'.repeat(8),
    ),
    expect: 'none',
  },
  {
    name: 'a sealed part beside a readable one',
    is: 'nearly',
    mail: mail(
      { 'Content-Type': 'multipart/mixed; boundary=o' },
      `--o\r\nContent-Type: text/plain\r\n\r\nFooter of a list\r\n--o\r\nContent-Type: ${SEALED[0]}\r\n\r\n${SEALED[1]}\r\n--o--`,
    ),
    expect: 'partial',
  },
  {
    name: 'the name of the type without anything sealed',
    is: 'nearly',
    mail: mail(
      { 'Content-Type': SEALED[0] },
      '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: text/plain\r\n\r\nJust words.\r\n--b--',
    ),
    expect: 'none',
  },
  {
    name: 'words about PGP',
    is: 'nearly',
    mail: mail({}, 'Search for BEGIN PGP MESSAGE in it.'),
    expect: 'none',
  },
  { name: 'no body', is: 'nearly', mail: mail({}, ''), expect: 'unknown no-body' },
]
