// English sentences for every fault: what happened, and what to do next.
export const faults = {
  'bad-request': 'That could not be understood.',
  'not-found': 'It is no longer there. It may have been moved or removed meanwhile.',
  'password-refused':
    'The server refused the user name or the password. Check both; many providers want an app password instead of the one for their web page.',
  'oauth-needed':
    'This provider accepts no password from mail programs, only its own web sign-in, which Loquet does not have yet.',
  'host-unknown': 'No server of that name was found. Check the spelling, and that this computer is online.',
  unreachable:
    'The server did not answer. Check the port, and that this computer is online; a firewall may be in the way.',
  certificate:
    "The server's certificate cannot be trusted: it may be expired, made for another name, or not vouched for by anybody known. Signing in would risk handing your password to a stranger, so Loquet does not. Check the server's name, or ask whoever runs it.",
  'tls-needed':
    'The server offers no encryption on this port. Loquet never sends a password unprotected; try port 993 with TLS.',
  server:
    'The server answered something Loquet cannot go on with. Try again later; if it stays, ask whoever runs it.',
  offline: 'This computer is offline. Everything fetched so far works; try again when the network is back.',
  'disk-full': 'The disk is full. Free some space; nothing that was stored is lost.',
  disk: 'The disk could not be read or written. Check that the folder is yours and that the disk is well.',
  file: 'The file could not be read or is not what it should be.',
  'store-newer': 'The store was written by a newer Loquet. Update this one.',
  'store-older': 'The store is not up to date with this Loquet. Start the app once to bring it up to date.',
  'store-damaged': 'The store is damaged or its key does not fit. Put back a copy, or fetch the mail anew.',
  'store-locked': 'Another Loquet is writing to the store. Close it first.',
  'key-missing': 'The key of the store cannot be opened here. Open it on the system where it was made.',
  'port-busy': 'The port is used by another program. Choose another one.',
  'too-large': 'That is too large.',
  cancelled: 'It was interrupted before it was done. Try again.',
  bug: 'A mistake of ours. The log has the details: {{message}}',
  quoted: 'It says: “{{said}}”',
  said: 'In detail: {{message}}',
  // What exactly; the names between braces come from the engine.
  reasons: {
    'sign-in-refused': '{{host}} did not accept the user name {{name}} or its password.',
    'sign-in-busy': '{{host}} lets nobody in just now. Loquet tries again by itself.',
    'no-password-taken':
      '{{host}} takes no password from mail programs. It may need a sign-in in the browser, or an app password.',
    'certificate-expired': 'The certificate of {{host}} has expired. No password was sent.',
    'certificate-early':
      'The certificate of {{host}} is not valid yet. Check the clock of this computer. No password was sent.',
    'certificate-self-signed':
      'The certificate of {{host}} is self-signed: nobody vouches for it. If the server is yours, give Loquet the certificate file. No password was sent.',
    'certificate-unknown-issuer':
      'The certificate of {{host}} is signed by an authority that this computer does not know. If the server is yours, give Loquet that authority’s certificate. No password was sent.',
    'certificate-revoked':
      'The certificate of {{host}} has been revoked. Do not sign in there. No password was sent.',
    'certificate-wrong-signature':
      'The certificate of {{host}} bears a wrong signature. Somebody may be listening on this network. No password was sent.',
    'certificate-wrong-purpose':
      'The certificate of {{host}} is not meant for a mail server. No password was sent.',
    'certificate-other-name':
      'The certificate is for {{names}}, not for {{host}}. Check the server name; somebody else may be answering. No password was sent.',
    'certificate-bad': 'The certificate of {{host}} cannot be trusted. No password was sent.',
    'certificate-file':
      'The certificate file given for {{host}} holds no certificate that can be read. Choose the file of the authority once more.',
    'no-starttls':
      '{{host}}, port {{port}}, offers no encryption. Try port 993 with TLS; somebody may also be tampering with the connection.',
    'starttls-injection':
      'Somebody put words into the unencrypted beginning of the connection to {{host}}, port {{port}}. Loquet did not sign in.',
    'not-tls': '{{host}} does not speak TLS on port {{port}}. 993 is usual for TLS, 143 for STARTTLS.',
    'tls-disagreed':
      'No encryption could be agreed on with {{host}}, port {{port}} ({{said}}). Loquet needs TLS 1.2 or newer.',
    'name-unknown': 'There is no server named {{host}}.',
    'name-not-looked-up': 'The name {{host}} cannot be looked up just now. Loquet tries again by itself.',
    refuses: '{{host}} refuses connections on port {{port}}.',
    cut: '{{host}} cut the connection on port {{port}}. Loquet tries again by itself.',
    silent: '{{host}} does not answer on port {{port}}.',
    'no-greeting':
      '{{host}} takes the connection on port {{port}} but does not greet. 993 is usual for TLS, 143 for STARTTLS.',
    'no-way': '{{host}} cannot be reached from this network.',
    'not-imap': '{{host}}, port {{port}}, sent something that is not IMAP. Loquet closed the connection.',
    pause: '{{host}} asks for a pause. Loquet goes on by itself.',
    'request-refused': '{{host}} refused a request. Loquet tries again by itself.',
    'no-network':
      'There is no network. Your mail here stays readable; Loquet goes on when the network is back.',
    'account-exists':
      '{{address}} is an account here already. Remove it first, or change its password instead.',
    'store-full': '{{path}} could not grow. Loquet goes on by itself once there is room.',
    'file-missing': '{{path}} does not exist.',
    'file-forbidden': 'You may not open {{path}}. Change its permissions.',
    'file-exists': '{{path}} exists already. Choose another name; nothing is overwritten.',
    'file-is-folder': '{{path}} is a folder. Name a file in it.',
    'file-in-file': 'A part of {{path}} is a file, not a folder.',
    'file-loop': '{{path}} is a link that leads back to itself.',
    'file-name-long': 'The name {{path}} is too long here. Choose a shorter one.',
    'disk-read-only': '{{path}} lies on a disk that may only be read. Choose another place.',
    'disk-failed': 'The disk failed at {{path}}.',
    'disk-full-at': 'There is no room left at {{path}}.',
    'file-too-big': '{{path}} grew beyond what this disk allows in one file.',
    'not-mail': '{{path}} was left out: it does not look like mail.',
    'card-or-calendar': '{{path}} was left out: it is a card or a calendar, not mail.',
    compressed: '{{path}} was left out: it is compressed. Unpack it first.',
    outlook: '{{path}} was left out: it is in Outlook’s own format. Save it as .eml.',
    hidden: '{{path}} was left out: it is hidden.',
    'not-a-file': '{{path}} was left out: it is neither a file nor a folder.',
    'read-already': '{{path}} was left out: it leads to a folder that was read already.',
    'message-too-large': 'This message has {{megabytes}} MB; up to {{most}} MB are read.',
  },
}
