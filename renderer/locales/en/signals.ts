// English sentences for what each privacy signal found. `title` names the signal, and stands in where a newer engine
// finds something this window has no words for.
export const signals = {
  'end-to-end-encryption': {
    title: 'End-to-end encryption',
    whole: 'Sealed end to end ({{how}})',
    partial: 'Only part of it is sealed end to end',
    none: 'Not sealed end to end',
  },
  signature: {
    title: 'Signature of the author',
    unsigned: 'Not signed by its author',
  },
  'transport-encryption': {
    title: 'Encryption on the way',
    tls: 'Came over an encrypted line ({{version}})',
    'tls-unnamed': 'Came over an encrypted line of unnamed version',
    'tls-old': 'Came over a badly encrypted line ({{version}})',
    plaintext: 'Travelled without encryption from {{from}} to {{by}}',
  },
  'own-session': {
    title: 'Our own line to the server',
    tls: 'Fetched over an encrypted line ({{version}})',
    'tls-old': 'Fetched over a badly encrypted line ({{version}})',
  },
  'autocrypt-offered': {
    title: 'A key is offered',
    offered: 'You could seal what you write to {{address}}: a key came along',
  },
  'sender-authenticated': {
    title: 'Check of the sender',
    'dmarc-pass': 'The sender is who they say: {{domain}}',
    'aligned-dkim': 'Signed by the sender’s domain {{domain}}',
    'aligned-spf': 'Sent by a server that {{domain}} allows',
    'partly-signed': 'Only the beginning is signed by {{domain}}; something may have been added',
    unaligned: 'Vouched for by {{by}}, not by the sender’s domain {{domain}}',
    'spf-fail': 'Sent by a server that {{domain}} does not allow',
    'dmarc-fail': 'Not proven to be from {{domain}}: its own check failed',
  },
  'hosts-on-the-way': {
    title: 'Organisations on the way',
    organisations_one: 'Went through the servers of {{count, number}} organisation ({{names}})',
    organisations_other: 'Went through the servers of {{count, number}} organisations ({{names}})',
  },
  recipients: {
    title: 'Recipients',
    count_one: 'Went to {{count, number}} person',
    count_other: 'Went to {{count, number}} people (domains: {{domains, number}})',
  },
  'all-known': {
    title: 'People you know',
    all: 'You have written with everybody in it',
    some: 'You have written with {{known, number}} of the {{count, number}} people in it',
    'nobody-known': 'You have never written with anybody in it',
  },
  operators: {
    title: 'Who holds a copy',
    count_one: '{{count, number}} operator holds a copy ({{names}})',
    count_other: '{{count, number}} operators hold a copy ({{names}})',
  },
  'name-trick': {
    title: 'Tricks with the sender’s name',
    'address-in-name': 'The sender’s name holds another address than the one it comes from',
    'two-from': 'Names several senders at once ({{count, number}} From lines)',
  },
  'reply-diverted': {
    title: 'Where answers go',
    'other-domain': 'Answers would go to {{to}}, not to {{from}}',
  },
  'mailing-list': {
    title: 'Mailing list',
    list: 'Came through a mailing list ({{list}})',
  },
  'bulk-processor': {
    title: 'Bulk mail',
    mailer: 'Sent in bulk by {{mailer}}',
    bulk: 'Sent in bulk',
  },
  'public-archive': {
    title: 'Public archive',
    known: 'Anybody can read it in a public archive ({{name}})',
    said: 'Anybody can read it in an archive you called public ({{name}})',
  },
  'tracking-pixel': {
    title: 'Trackers',
    blocked_one: 'Would report that you open it, to {{names}} ({{count, number}} tracker, blocked)',
    blocked_other: 'Would report that you open it, to {{names}} ({{count, number}} trackers, blocked)',
  },
  'remote-content': {
    title: 'Remote content',
    hosts_one: 'Showing it whole would contact {{names}}',
    hosts_other: 'Showing it whole would contact {{count, number}} hosts ({{names}})',
  },
  'cloaked-link': {
    title: 'Cloaked links',
    elsewhere_one: 'A link that reads {{shown}} leads to {{goes}}',
    elsewhere_other:
      '{{count, number}} links lead elsewhere than they read; one reads {{shown}} and leads to {{goes}}',
  },
  'tagged-links': {
    title: 'Tagged links',
    tagged_one: '{{tagged, number}} of {{count, number}} link tells who followed it ({{names}})',
    tagged_other: '{{tagged, number}} of {{count, number}} links tell who followed them ({{names}})',
  },
  'read-receipt': {
    title: 'Read receipts',
    asked: 'The sender asks to be told when you read it; nothing is told',
  },
  'active-content': {
    title: 'Active content',
    html: 'Holds content that would act ({{kinds}}); none of it runs',
    attachment: 'Has an attachment that acts when it is opened ({{file}})',
  },
  'hidden-text': {
    title: 'Hidden text',
    hidden_one: 'Hides {{count, number}} letter from you',
    hidden_other: 'Hides {{count, number}} letters from you',
  },
  'sender-metadata': {
    title: 'What is given away of the sender',
    own: 'Tells more of you than you wrote ({{told}})',
    others: 'Tells more of its sender than they wrote ({{told}})',
  },
}
