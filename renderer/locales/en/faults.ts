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
  said: 'In detail: {{message}}',
}
