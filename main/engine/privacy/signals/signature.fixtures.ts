// Signed, unsigned, not to be seen.
import { mail, sealedMail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  { name: 'unsigned', is: 'firing', mail: mail(), expect: 'unsigned', value: 0 },
  {
    name: 'signed with OpenPGP/MIME, unverified',
    is: 'quiet',
    mail: mail(
      { 'Content-Type': 'multipart/signed; protocol="application/pgp-signature"; boundary=s' },
      '--s\r\n\r\nWords\r\n--s\r\nContent-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--s--',
    ),
    expect: 'unknown unverified',
  },
  { name: 'sealed: the signature is inside', is: 'quiet', mail: sealedMail(), expect: 'unknown sealed' },
  {
    name: 'a signed message that was forwarded as an attachment',
    is: 'nearly',
    mail: mail(
      { 'Content-Type': 'multipart/mixed; boundary=o' },
      '--o\r\n\r\nLook\r\n--o\r\nContent-Type: message/rfc822\r\n\r\nContent-Type: multipart/signed; boundary=s\r\n\r\n--s\r\n\r\nx\r\n--s--\r\n--o--',
    ),
    expect: 'unsigned',
  },
  { name: 'no body', is: 'nearly', mail: mail({}, ''), expect: 'unknown no-body' },
]
