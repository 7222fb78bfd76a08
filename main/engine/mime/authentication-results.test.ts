import { describe, expect, it } from 'vitest'
import { parseAuthenticationResults } from './authentication-results.ts'

const read = (value: string) => {
  const { authservId, instance, results } = parseAuthenticationResults(value)
  return {
    authservId,
    instance,
    results: results.map((one) => ({ ...one, properties: Object.fromEntries(one.properties) })),
  }
}

describe('Authentication-Results', () => {
  it('reads methods, properties and comments', () => {
    expect(
      read(
        'mx.google.com; dkim=pass header.i=@aol.com header.s=a2048; spf=pass (google.com: domain of x@aol.com designates 192.0.2.1; really) smtp.mailfrom=x@aol.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=aol.com',
      ),
    ).toEqual({
      authservId: 'mx.google.com',
      instance: undefined,
      results: [
        { method: 'dkim', result: 'pass', properties: { 'header.i': '@aol.com', 'header.s': 'a2048' } },
        { method: 'spf', result: 'pass', properties: { 'smtp.mailfrom': 'x@aol.com' } },
        { method: 'dmarc', result: 'pass', properties: { 'header.from': 'aol.com' } },
      ],
    })
  })

  it('knows that Exchange names no server', () => {
    const { authservId, results } = read(
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=gmail.com; dkim=pass (signature was verified) header.d=gmail.com;dmarc=pass action=none header.from=gmail.com;compauth=pass reason=100',
    )
    expect(authservId).toBe('')
    expect(results.map((one) => `${one.method}=${one.result}`)).toEqual([
      'spf=pass',
      'dkim=pass',
      'dmarc=pass',
      'compauth=pass',
    ])
  })

  it('reads the instance of an ARC set', () => {
    const { instance, authservId } = read('i=2; mx.example; dmarc=pass header.from=<a@b.example> (p=none)')
    expect([instance, authservId]).toEqual([2, 'mx.example'])
  })

  it('lets nothing quoted or commented become a result', () => {
    expect(read('mx.example; none (dmarc=pass); x-reason="; dmarc=pass"').results).toEqual([])
  })

  it('survives what is no header at all', () => {
    for (const value of ['', ';', ';;;=;', '(((', '"', 'dkim', '=pass', 'i=;', 'a;b=c;(d'])
      expect(Array.isArray(parseAuthenticationResults(value).results)).toBe(true)
  })
})
