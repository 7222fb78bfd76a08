// The way a message took: Received lines of several mail servers with and without TLS, and what the last one found.
import { pick } from '../../tests/seeded.ts'
import type { Person } from './people.ts'

export const OWN_HOST = 'mx1.home.example'

/** RFC 5322 date in UTC. */
export const dateField = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000')

/** An encoded word where it has to be one (RFC 2047). */
export const encoded = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

type Hop = (person: Person, id: string, at: string) => string

const ENTRY: readonly Hop[] = [
  ({ host, ip }, id, at) =>
    `from ${host} (${host} [${ip}])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\r\n\tby ${OWN_HOST} (Postfix) with ESMTPS id ${id}; ${at}`,
  ({ host, ip }, id, at) =>
    `from ${host} (${host} [${ip}])\r\n\t(using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits))\r\n\tby ${OWN_HOST} (Postfix) with ESMTPS id ${id}; ${at}`,
  ({ host, ip }, id, at) =>
    `from ${host} (${host} [${ip}])\r\n\tby ${OWN_HOST} (Postfix) with ESMTP id ${id}; ${at}`,
]

const INNER: readonly Hop[] = [
  ({ host, domain }, id, at) =>
    `from [10.1.2.3] (helo=laptop.${domain})\r\n\tby ${host} with esmtpsa (TLS1.3) tls TLS_AES_256_GCM_SHA384\r\n\t(Exim 4.98)\r\n\tid ${id}; ${at}`,
  ({ host, domain }, id, at) =>
    `from EX2.${domain} (10.1.4.22) by ${host}\r\n (10.1.4.21) with Microsoft SMTP Server (version=TLS1_2,\r\n cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1748.${id.length}; ${at}`,
  ({ host, domain }, id, at) =>
    `from app.${domain} (app.${domain} [10.2.5.1])\r\n\tby ${host} (Sendmail) with ESMTPSA id ${id}; ${at}`,
]

export function wayOf(chance: () => number, from: Person, at: number): string {
  const id = Math.floor(chance() * 2 ** 40).toString(36)
  const entry = ENTRY[chance() < 0.7 ? 0 : chance() < 0.7 ? 1 : 2] ?? dullHop
  const inner = INNER[pick(chance, INNER.length)] ?? dullHop
  const isChecked = chance() < 0.85
  const result = isChecked ? 'pass' : 'none'
  return [
    `Return-Path: <${from.address}>`,
    `Received: ${entry(from, id, dateField(at + 3000))}`,
    `Authentication-Results: home.example; dkim=${result} header.d=${from.domain};\r\n\tspf=${result} smtp.mailfrom=${from.address}; dmarc=${result} header.from=${from.domain}`,
    ...(isChecked ? [signature(chance, from.domain)] : []),
    `Received: ${inner(from, id, dateField(at))}`,
  ].join('\r\n')
}

const dullHop: Hop = (_, id, at) => `by ${OWN_HOST} id ${id}; ${at}`

function signature(chance: () => number, domain: string): string {
  const octets = Buffer.from(Array.from({ length: 128 }, () => pick(chance, 256))).toString('base64')
  return `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=k1; h=from:to:subject:date;\r\n\tbh=${octets.slice(0, 43)}=; b=${octets.slice(43, 110)}\r\n\t${octets.slice(110)}`
}
