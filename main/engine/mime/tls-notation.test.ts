import { describe, expect, it } from 'vitest'
import { parseReceived } from './received.ts'

/** One line a server: its name, what it writes, what it means. */
const NOTATIONS: readonly [server: string, received: string, version: string | undefined][] = [
  [
    'Postfix',
    'from a.example (a.example [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519) (No client certificate requested) by b.example (Postfix) with ESMTPS id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    '1.3',
  ],
  [
    'Postfix, TLSv1',
    'from a.example (a.example [192.0.2.1]) (using TLSv1 with cipher DHE-RSA-AES256-SHA (256/256 bits)) by b.example (Postfix) with ESMTPS id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    '1.0',
  ],
  [
    'Postfix without a TLS header',
    'from a.example (a.example [192.0.2.1]) by b.example (Postfix) with ESMTPS id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'Postfix, SMTPUTF8',
    'from a.example (a.example [192.0.2.1]) by b.example (Postfix) with UTF8SMTPS id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'Exim 4.9',
    'from a.example ([192.0.2.1]:4711) by b.example with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) (envelope-from <x@a.example>) id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    '1.3',
  ],
  [
    'Exim 4.8',
    'from a.example ([192.0.2.1]) by b.example with esmtps (TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.89) id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    '1.2',
  ],
  [
    'Exim on GnuTLS',
    'from a.example ([192.0.2.1]) by b.example with esmtps (TLS-1.0:DHE_RSA_3DES_EDE_CBC_SHA:24) (Exim 4.50) id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    '1.0',
  ],
  [
    'Sendmail',
    'from a.example (a.example [192.0.2.1]) by b.example (8.17.1/8.17.1) with ESMTPS id 1 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NO) for <x@b.example>; Mon, 1 Jan 2024 00:00:00 GMT',
    '1.3',
  ],
  [
    'Sendmail, library name',
    'from a.example (a.example [192.0.2.1]) by b.example (8.14.4/8.14.4) with ESMTP id 1 (version=TLSv1/SSLv3 cipher=DHE-RSA-AES256-SHA bits=256 verify=NO); Mon, 1 Jan 2024 00:00:00 GMT',
    'unnamed',
  ],
  [
    'Sendmail, library name and GCM',
    'from a.example (a.example [192.0.2.1]) by b.example (8.14.4/8.14.4) with ESMTP id 1 (version=TLSv1/SSLv3 cipher=DHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO); Mon, 1 Jan 2024 00:00:00 GMT',
    '1.2',
  ],
  [
    'Gmail',
    'from a.example (a.example. [192.0.2.1]) by mx.google.com with ESMTPS id 1 for <x@gmail.com> (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); Mon, 01 Jan 2024 00:00:00 -0800 (PST)',
    '1.3',
  ],
  [
    'Exchange',
    'from A.example (2603:10a6:600:197::17) by B.outlook.example (2a01:111:e400:7e0e::406) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1; Mon, 1 Jan 2024 00:00:00 +0000',
    '1.2',
  ],
  [
    'Exchange 2010',
    'from a.example (192.0.2.1) by b.example (10.0.0.1) with Microsoft SMTP Server (TLS) id 14.3.1; Mon, 1 Jan 2024 00:00:00 +0100',
    'unnamed',
  ],
  [
    'qmail, netqmail',
    'from unknown (HELO a.example) (192.0.2.1) by b.example with (ECDHE-RSA-AES256-GCM-SHA384 encrypted) ESMTPS; 1 Jan 2024 00:00:00 -0000',
    'unnamed',
  ],
  [
    'qmail, indimail',
    'from a.example (HELO a.example) (192.0.2.1) by b.example with TLSv1.2 cipher ECDHE-RSA-AES256-GCM-SHA384 encrypted SMTP; 1 Jan 2024 00:00:00 -0000',
    '1.2',
  ],
  [
    'Courier',
    'from a.example ([::ffff:192.0.2.1]) (TLS: TLSv1/SSLv3,256bits,AES256-SHA) by b.example with ESMTPS; Mon, 01 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'Courier 1.x',
    'from a.example ([::ffff:192.0.2.1]) (TLS: TLSv1.3,256bits,TLS_AES_256_GCM_SHA384) by b.example with UTF8SMTPS; Mon, 01 Jan 2024 00:00:00 +0000',
    '1.3',
  ],
  [
    'MDaemon',
    'from a.example (a.example [192.0.2.1]) by b.example (MDaemon PRO v20.0.1) with ESMTPS id md50001.msg (Cipher TLSv1.2:AES-GCM:256) for <x@b.example>; Mon, 01 Jan 2024 00:00:00 +0000',
    '1.2',
  ],
  [
    'OpenSMTPD',
    'from a.example (a.example [192.0.2.1]) by b.example (OpenSMTPD) with ESMTPS id 1 (TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO) for <x@b.example>; Mon, 1 Jan 2024 00:00:00 +0000 (UTC)',
    '1.3',
  ],
  [
    'Haraka',
    'from a.example (a.example [192.0.2.1]) by b.example (Haraka/3.0.2) with ESMTPS id 1 envelope-from <x@a.example> tls TLS_AES_256_GCM_SHA384; Mon, 01 Jan 2024 00:00:00 +0000',
    '1.3',
  ],
  [
    'Mimecast',
    'from a.example (a.example [192.0.2.1]) by relay.b.example with ESMTP with STARTTLS (version=TLSv1.3, cipher=TLS_AES_256_GCM_SHA384) id x-1; Mon, 01 Jan 2024 00:00:00 +0000',
    '1.3',
  ],
  [
    'IronPort',
    'from a.example ([192.0.2.1]) by b.example with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384; 01 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'CommuniGate',
    'from [192.0.2.1] (HELO a.example) by b.example (CommuniGate Pro SMTP 6.2) with ESMTPS id 1 for x@b.example; Mon, 01 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'CommuniGate 4',
    'from [192.0.2.1] (account y HELO a.example) by b.example (CommuniGate Pro SMTP 3.5.7) with ESMTP-TLS id 1; Mon, 01 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'Yandex',
    'from a.example (a.example [192.0.2.1]) by b.example (mxfront/Yandex) with ESMTPS id 1; Mon, 01 Jan 2024 00:00:00 +0300 (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (Client certificate not present)',
    '1.3',
  ],
  [
    'Stalwart',
    'from a.example (a.example [192.0.2.1]) (using TLSv1.3 with cipher TLS13_AES_256_GCM_SHA384) by b.example (Stalwart SMTP) with ESMTPS id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    '1.3',
  ],
  [
    'Proofpoint',
    'from a.example (a.example [192.0.2.1]) by b.example (PPS) with ESMTPS id 1 (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NOT); Mon, 01 Jan 2024 00:00:00 +0000',
    '1.2',
  ],
  [
    'Nemesis (GMX)',
    'from a.example ([192.0.2.1]) by mx.b.example (mxgmx002 [203.0.113.9]) with ESMTPS (Nemesis) id 1 for <x@b.example>; Mon, 01 Jan 2024 00:00:00 +0100',
    'unnamed',
  ],
  [
    'Yahoo',
    'from 192.0.2.1 (EHLO a.example) by mta1.b.example with SMTPs; Mon, 01 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'Sun Messaging Server',
    'from a.example ([192.0.2.1]) by b.example (Oracle Communications Messaging Server 8.0) with ESMTPS id <0@b.example>; Mon, 01 Jan 2024 00:00:00 +0000',
    'unnamed',
  ],
  [
    'Dovecot LMTP',
    'from a.example ([192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by b.example with LMTPS id 1 for <x@b.example>; Mon, 01 Jan 2024 00:00:00 +0000',
    '1.3',
  ],
  [
    'unmarked',
    'from a.example (a.example [192.0.2.1]) by b.example (Postfix) with ESMTP id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    undefined,
  ],
  [
    'denied',
    'from a.example (a.example [192.0.2.1]) (not encrypted) by b.example with ESMTP id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    undefined,
  ],
  [
    'a HELO that speaks of TLS',
    'from TLS1.3 (TLSv1.3.example [192.0.2.1]) by b.example with ESMTP id 1; Mon, 1 Jan 2024 00:00:00 +0000',
    undefined,
  ],
  [
    'a HELO that speaks of TLS, qmail',
    'from unknown (HELO TLSv1.3) (192.0.2.1) by b.example with SMTP; 1 Jan 2024 00:00:00 -0000',
    undefined,
  ],
  [
    'a sender that speaks of TLS',
    'from a.example (a.example [192.0.2.1]) by b.example with ESMTP (envelope-from <TLSv1.3@a.example>) for <using-TLSv1.3@b.example>; Mon, 1 Jan 2024 00:00:00 +0000',
    undefined,
  ],
]

describe('TLS notation', () => {
  it.each(NOTATIONS)('%s', (_server, received, version) => {
    expect(parseReceived(received).tls?.version).toBe(version)
  })
})
