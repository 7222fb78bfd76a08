// Reads what a mail server wrote about the TLS of one hop: the protocol word after "with" (RFC 3848, RFC 6531,
// RFC 8314 § 7.4) and the notations of the servers in use, which stand in comments and behind the date alike.

/** 'unnamed': TLS for certain, the version is not said. */
export type TlsVersion = '1.3' | '1.2' | '1.1' | '1.0' | 'ssl' | 'unnamed'

export interface TlsMark {
  version: TlsVersion
  /** As written; '' where none is named. */
  cipher: string
}

/** ESMTPS, ESMTPSA, LMTPS, SMTPS, UTF8SMTPS and their kin; Sun's and CommuniGate's ESMTP-TLS; IronPort's ESMTP/TLS/…. */
const SECURE_PROTOCOL = /^(?:(?:UTF8)?(?:E?SMTP|LMTP)SA?|E?SMTP[-/]TLS(?:\/.*)?|ASMTPS)$/i
/** A version with its number. "TLSv1" alone is 1.0; "TLSv1/SSLv3" is the name of OpenSSL's method and says nothing. */
const VERSION = /\b(?:TLS|SSL)[ _-]?v?[ _-]?1(?:[._]([0-3])(?![\d])|(?![\d._]))(\/SSLv3)?/i
const OLD_VERSION = /\bSSL[ _-]?v?[23]\b/i
const TLS13_CIPHER = /\bTLS1?3?_(?:AES|CHACHA20|SM4)_[A-Z0-9_]+/
const CIPHER =
  /\b(?:TLS1?3?_[A-Z0-9_]{6,}|(?:ECDHE|DHE|EDH|ADH|AECDH|ECDH|AES|RC4|DES|CAMELLIA|CHACHA20|RSA|PSK|EXP\d*|NULL|ARIA)\d*[-_][A-Z0-9_-]{2,})\b/
/** Ciphers that exist only from TLS 1.2 on. */
const MODERN_CIPHER = /GCM|SHA384|POLY1305|CCM/i
const SAID_IN_WORDS =
  /\b(?:using|with|over|via|cipher) (?:TLS|SSL|STARTTLS)\b|\bencrypted\b|^\(?(?:TLS|SSL)\)?$|\bSTARTTLS\b|\bTLS ?[:=]/i
const SAID_NOT =
  /\b(?:not |un|non-?)encrypted\b|\bno (?:TLS|encryption)\b|\b(?:TLS|cipher)[:=] ?(?:none|no|off)\b/i

/** The mark of a hop, or undefined where the server wrote none (which is not proof of plaintext).
 * `remarks` are the texts in which only the receiving server speaks: comments and words, never a HELO name. */
export function readTlsMark(protocol: string, remarks: readonly string[]): TlsMark | undefined {
  const texts = [protocol, ...remarks].filter((text) => !SAID_NOT.test(text))
  const speaking = texts.find((text) => VERSION.test(text) || OLD_VERSION.test(text) || isCipherRemark(text))
  const cipher = texts.map((text) => CIPHER.exec(text)?.[0] ?? '').find((one) => one !== '') ?? ''
  if (speaking !== undefined) return { version: versionOf(texts, cipher), cipher }
  const isSecure = SECURE_PROTOCOL.test(protocol) || texts.some((text) => SAID_IN_WORDS.test(text))
  return isSecure ? { version: 'unnamed', cipher } : undefined
}

/** A cipher alone proves TLS only where the words around it speak of one: "(AES256-SHA encrypted)", "tls TLS_AES_…". */
function isCipherRemark(text: string): boolean {
  return TLS13_CIPHER.test(text) || (CIPHER.test(text) && /\b(?:tls|ssl|cipher|encrypted|bits)\b/i.test(text))
}

function versionOf(texts: readonly string[], cipher: string): TlsVersion {
  for (const text of texts) {
    const found = VERSION.exec(text)
    if (!found) continue
    if (found[1]) return `1.${found[1]}` as TlsVersion
    if (found[2]) return MODERN_CIPHER.test(cipher) ? '1.2' : 'unnamed'
    // Some libraries write the record layer's "TLSv1" whatever was agreed on; the cipher knows better.
    return MODERN_CIPHER.test(cipher) ? '1.2' : '1.0'
  }
  if (TLS13_CIPHER.test(cipher)) return '1.3'
  if (texts.some((text) => OLD_VERSION.test(text))) return 'ssl'
  return 'unnamed'
}
